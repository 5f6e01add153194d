/** Turkish, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Randevu için giriş yapın',
  more: 'Burada yalnızca üye müşteriler randevu alabilir. Giriş ve saat seçimi işletmenin kendi sayfasında yapılır.',
};
export default login;
