/** Japanese, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? '次がお客様の番です' : `順番待ち${place}番目`),
  seconds: (seconds) => (seconds <= 1 ? 'もう少々お待ちください' : `約${seconds}秒`),
  mayLeave: 'このページを閉じても予約は続きます。戻ると結果が表示されます。',
  withdraw: '予約しない',
  sending: '予約しています',
  checking: '確認中：再度予約しないでください',
  checkingMore: 'スケジュールから時間内に応答がありませんでした。予約済みの可能性があります。まもなくここに表示します。',
  offlineStill: '接続がありません。予約は続いています。まもなく再確認します。',
};
export default waiting;
