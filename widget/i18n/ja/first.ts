/** Japanese, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'サービスを選択', location: '店舗を選択', unit: '担当者を選択', time: '時間を選択', details: 'お客様の情報' },
  labels: { service: 'サービス', location: '店舗', unit: '担当', time: '日時' },
  change: (label) => `変更：${label}`,
  back: '戻る',
  search: 'サービスを検索',
  nothingFound: (query) => `「${query}」は見つかりませんでした。`,
  found: (count) => `${count}件`,
  other: 'その他',
  more: '詳細',
  free: '無料',
  any: '指名なし',
  loading: '読み込み中',
  unavailable: '現在、オンライン予約をご利用いただけません。',
  openPage: '予約ページを開く',
  call: (phone) => `${phone}に電話する`,
  retry: '再試行',
  partMissing: '次のステップを読み込めませんでした。接続をご確認ください。',
  problem: ({ code }) =>
    code === 'offline'
      ? '接続がありません。入力内容は保存されています。オンラインになってから再度お試しください。'
      : code === 'busy' || code === 'too_many_requests'
        ? 'ただいま混み合っています。少し待ってから再度お試しください。'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'このページの予約はまだ設定されていません。'
          : '問題が発生しました。再度お試しください。',
  region: (business) => `${business}の予約`,
};
export default first;
