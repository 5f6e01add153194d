/** Japanese, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const series: SeriesWords = {
  dates: 'すべての日程',
  count: (dates) => `${dates}回分をまとめて予約`,
  first: 'このサービスは複数回あります。開始日時を選ぶと、予約前にすべての日程が表示されます。',
  states: { free: '空き', taken: '予約済み', unknown: '未確認' },
  someTaken: (dates) => `空いていない日程があります：${dates.join('、')}。まとめて予約するため、別の開始日時をお選びください。`,
  refused: '空いていない日程があったため、予約されませんでした。別の開始日時をお選びください。',
  lost: '最初の日程は予約済みになりました。',
  unknown: '現在、日程を表示できません。',
  another: '別の時間を選択',
};
export default series;
