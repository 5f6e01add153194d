/** French, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'Connectez-vous pour réserver',
  more: 'Ici, seuls les clients inscrits peuvent réserver. La connexion et le choix de l’horaire se font sur la page de l’établissement.',
};
export default login;
