/** Arabic, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: 'سجّل الدخول للحجز',
  more: 'الحجز هنا للعملاء المسجلين فقط. تسجيل الدخول واختيار الوقت في صفحة المكان نفسه.',
};
export default login;
