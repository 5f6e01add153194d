/** Japanese, where only clients who have logged in may book. */
import type { LoginWords } from '../login-words.ts';

const login: LoginWords = {
  title: '予約にはログインが必要です',
  more: '予約は会員のお客様のみです。ログインと時間の選択は店舗のページで行います。',
};
export default login;
