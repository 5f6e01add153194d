/** Spanish, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Inicie sesión para reservar',
  more: 'Aquí solo reservan los clientes con cuenta. La sesión se inicia y la hora se elige en la página del establecimiento.',
};
export default login;
