/** Portuguese, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Entre para marcar',
  more: 'Aqui só marcam clientes com conta. A entrada e a escolha do horário são feitas na página do estabelecimento.',
};
export default login;
