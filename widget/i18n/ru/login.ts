/** Russian, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Чтобы записаться, нужно войти',
  more: 'Здесь записывают только клиентов с личным кабинетом. Войти и выбрать время можно на странице компании.',
};
export default login;
