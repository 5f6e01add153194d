/** Italian, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Acceda per prenotare',
  more: 'Qui prenotano solo i clienti con un account. L’accesso e la scelta dell’orario avvengono sulla pagina della struttura.',
};
export default login;
