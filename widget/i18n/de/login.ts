/** German, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Zum Buchen anmelden',
  more: 'Hier können nur Kundinnen und Kunden mit Konto buchen. Anmeldung und Terminwahl finden auf der Seite des Anbieters statt.',
};
export default login;
