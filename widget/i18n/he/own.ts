/** Hebrew, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'ההזמנה שלכם',
    in_progress: 'התור כבר התחיל',
    completed: 'התור הסתיים',
    in_cart: 'עדיין לא הוזמן: נמצא בסל',
    move_requested: 'ההזמנה בהעברה',
    cancelled: 'ההזמנה מבוטלת',
  },
  move: 'העברה',
  cancel: 'ביטול ההזמנה',
  sure: 'לוותר על השעה הזו? מישהו אחר עשוי לתפוס אותה מיד.',
  sureAll: 'לוותר על כל התאריכים? מישהו אחר עשוי לתפוס אותם מיד.',
  dates: 'כל התאריכים',
  yes: 'כן, לבטל',
  yesAll: (count) => `ביטול כל ההזמנות בביקור: ${count}`,
  keep: 'להשאיר',
  cancelling: 'מבטלים…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'הקישור אינו שלם. פתחו אותו שוב כפי שקיבלתם אותו.'
      : code === 'link_expired'
        ? 'התור עבר מזמן והקישור אינו תקף עוד.'
        : code === 'booking_unknown'
          ? 'הזמנה זו אינה קיימת עוד.'
          : code === 'cancellation_refused'
            ? (detail ?? 'לא ניתן עוד לבטל כאן. אנא התקשרו.')
            : null,
};
export default own;
