/** Japanese, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: '今回の予約',
  add: 'サービスを追加',
  adding: '同じご来店でもう一つのサービス。',
  dropAdding: '追加しない',
  remove: (what) => `削除：${what}`,
  making: '予約しています',
  takingBack: '予約を取り消しています',
  made: '予約が完了しました',
  partly: '一部のみ予約できました',
  partlyMore: '予約できた分を残すか、残りを別の時間にするか、すべて取り消せます。',
  none: '予約されていません',
  undo: 'すべて取り消す',
  retry: '別の時間を選択',
  states: {
    accepted: '順番待ち',
    sending: '予約中',
    verifying: '確認中：再度予約しないでください',
    booked: '予約済み',
    refused: '時間が埋まっていました',
    withdrawn: '未予約',
    cancelled: 'キャンセル済み',
    undoing: '取り消し中',
    unresolved: '不明：お電話ください',
  },
};
export default visit;
