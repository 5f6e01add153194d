/** Hebrew, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'כדי להזמין יש להתחבר',
  more: 'כאן מזמינים רק לקוחות עם חשבון. ההתחברות ובחירת השעה נעשות בדף של בית העסק.',
};
export default login;
