/** Japanese, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: '別の時間を選択',
  now: (time) => `現在：${time}`,
  sure: (time) => `${time}に変更しますか？`,
  yes: '変更する',
  other: '別の時間',
  moving: '変更中…',
  refused: '変更できませんでした。予約は元のままです。お電話ください。',
  again: '予約を取り直すため、もう一度お伺いします。',
  unknown: '予約が変更されたか確認できませんでした。',
};
export default move;
