/** Japanese, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rest: RestTexts = {
  previousMonth: '前の月',
  nextMonth: '次の月',
  calendarKeys: '矢印キーで日、Page UpとPage Downで月を移動、Nで次の空き日へ。',
  soonest: (time, unit) => `最短：${time}${unit ? `（${unit}）` : ''}`,
  asList: 'リストで表示',
  laterDays: '次の日程',
  withUnit: (unit) => `担当：${unit}`,
  noneInMonth: (month) => `${month}に空きはありません。`,
  noneAtAll: '現在、オンラインで予約できる時間はありません。',
  goTo: (day) => `${day}へ移動`,
  reading: 'スケジュールを読み込み中…',
  today: '今日',
  dayFree: '空きあり',
  dayNone: '空きなし',
  dayUnknown: '未確認',
  parts: { morning: '午前', afternoon: '午後', evening: '夜' },
  timesOn: (day) => `${day}の時間`,
  count: (times, day) => `${day}：空き${times}件`,
  noneOn: (day) => `${day}に空きはありません`,
  chooseDay: '日を選ぶと時間が表示されます。',
  age: (time) => `${time}前の空き状況`,
  zone: (name) => `現地時間（${name}）`,
  picked: (time) => `${time}を選択しました`,
  goOn: '次へ',
  name: 'お名前',
  email: 'メールアドレス',
  phone: '電話番号',
  optional: '任意',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? '規約に同意してください'
        : '入力してください'
      : error === 'too_long'
        ? '長すぎます'
        : error === 'digits'
          ? '数字のみ'
          : field === 'email'
            ? 'name@example.com のような形式で入力してください'
            : field === 'phone'
              ? '市外局番から入力してください'
              : 'ご確認ください',
  terms: '規約に同意します',
  showTerms: '規約を読む',
  promoAsk: 'クーポンコードをお持ちですか？',
  price: '料金',
  discount: '割引',
  total: '合計',
  paidLater: 'お支払いは予約後にオンラインで行います。',
  book: (price) => (price === null ? '予約する' : `${price}で予約する`),
  booking: '予約中…',
  made: { confirmed: '予約が完了しました', awaiting_approval: '申し込みを送信しました', awaiting_payment: '時間を確保しました' },
  approvalMore: '店舗が確認のうえ、ご連絡します。',
  code: '予約コード',
  addToCalendar: 'カレンダーに追加',
  calendarFile: 'カレンダーファイル',
  manage: '確認・変更',
  bookAnother: '続けて予約する',
  cancelled: 'この予約はキャンセルされました',
  unresolved: '予約できたか確認できませんでした',
  unresolvedMore: 'スケジュールから応答がありません。再度予約せず、お電話でご確認ください。',
  taken: (time) => `${time}は予約済みになりました。`,
  nearest: '近くの空き時間：',
  takenNone: '別の時間をお選びください。',
  withdrawn: '予約されませんでした。',
};
export default rest;
