/** Japanese, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `${amount}を支払う` : 'オンラインで支払う'),
  opening: '支払いページを開いています',
  elsewhere: '支払いへ進む',
  payBy: (time) => `${time}までにお支払いください。過ぎると時間は解放されます。`,
  hold: '時間を確保するにはお支払いください。',
  payLater: 'お支払いは今すぐ、または後で予約のリンクから行えます。',
  left: (time) => `残り${time}`,
  over: '支払い期限が過ぎました。',
  paidAlready: 'お支払い済みの場合、まもなくここに表示されます。再度のお支払いは不要です。',
  received: 'お支払いを確認しました。予約を確定しています。',
  returned: 'お支払いは全額返金されます。時期は銀行により異なります。',
  unsettled: '返金できませんでした。店舗に通知済みです。店舗へお問い合わせください。',
  problem: (code) =>
    ({
      payment_not_due: 'お支払いは不要になりました。',
      payment_unsupported: 'ここではオンラインで支払えません。店舗へお問い合わせください。',
      busy: 'スケジュールが混み合っています。少し待ってから再度お試しください。',
    })[code] ?? null,
};
export default payment;
