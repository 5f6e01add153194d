/** Kazakh, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Жазылу үшін кіріңіз',
  more: 'Мұнда тек тіркелген клиенттер жазыла алады. Кіру мен уақыт таңдау компанияның бетінде.',
};
export default login;
