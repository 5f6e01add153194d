/** Japanese, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'このサービスは現在予約できません。別のサービスをお選びください。',
  feature_off: 'この機能は利用できません。',
  name_invalid: 'お名前が受け付けられませんでした。ご確認ください。',
  email_invalid: 'メールアドレスが受け付けられませんでした。ご確認ください。',
  phone_invalid: '電話番号が受け付けられませんでした。ご確認ください。',
  fields_invalid: '一部の回答が受け付けられませんでした。ご確認ください。',
  terms_required: '規約に同意してください。',
  promo_unknown: 'このコードは存在しません。',
  promo_expired: 'このコードは期限切れです。',
  promo_not_active: 'このコードはまだ有効ではありません。',
  promo_wrong_service: 'このコードはこのサービスには使えません。',
  promo_used_up: 'このコードは上限に達しました。',
  promo_used_by_client: 'このコードはすでに使用されています。',
  promo_wrong_time: 'このコードはこの時間には使えません。',
  booking_expired: '時間がかかりすぎたため、予約されませんでした。再度お試しください。',
  refused_by_business: '予約は受け付けられませんでした。',
  other: '予約できませんでした。再度お試しください。',
};
export default refusal;
