/** English, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Log in to book',
  more: 'This business books only for clients with an account. You log in and choose your time on its own page.',
};
export default login;
