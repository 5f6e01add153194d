/** Japanese, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'ご予約',
    in_progress: 'ご来店中です',
    completed: 'ご来店は終了しました',
    in_cart: '未予約：カートに入っています',
    move_requested: 'この予約は変更中です',
    cancelled: 'この予約はキャンセル済みです',
  },
  move: '変更する',
  cancel: '予約をキャンセル',
  sure: 'この時間をキャンセルしますか？すぐに他の方が予約する場合があります。',
  sureAll: 'すべての日程をキャンセルしますか？すぐに他の方が予約する場合があります。',
  dates: 'すべての日程',
  yes: 'キャンセルする',
  yesAll: (count) => `今回の${count}件をすべてキャンセル`,
  keep: 'キャンセルしない',
  cancelling: 'キャンセル中…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'リンクが不完全です。受け取ったリンクをそのまま開いてください。'
      : code === 'link_expired'
        ? 'この予約は終了しており、リンクは無効です。'
        : code === 'booking_unknown'
          ? 'この予約は見つかりません。'
          : code === 'cancellation_refused'
            ? (detail ?? 'ここではキャンセルできません。お電話ください。')
            : null,
};
export default own;
