/** Ukrainian, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Щоб записатися, потрібно увійти',
  more: 'Тут записують лише клієнтів з обліковим записом. Увійти та обрати час можна на сторінці компанії.',
};
export default login;
