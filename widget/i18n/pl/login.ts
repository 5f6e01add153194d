/** Polish, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Proszę się zalogować, aby zarezerwować',
  more: 'Tutaj rezerwują tylko klienci z kontem. Logowanie i wybór terminu odbywają się na stronie firmy.',
};
export default login;
