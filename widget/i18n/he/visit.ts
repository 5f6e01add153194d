/** Hebrew, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'בביקור זה',
  add: 'הוספת שירות',
  adding: 'שירות נוסף לאותו ביקור.',
  dropAdding: 'לא, תודה',
  remove: (what) => `הסרה: ${what}`,
  making: 'מזמינים את הביקור',
  takingBack: 'מבטלים את מה שהוזמן',
  made: 'הביקור הוזמן',
  partly: 'רק חלק הוזמן',
  partlyMore: 'אפשר להשאיר את מה שהוזמן, לבחור שעה אחרת לשאר, או לבטל הכול.',
  none: 'לא הוזמן דבר',
  undo: 'ביטול הכול',
  retry: 'בחירת שעה אחרת',
  states: {
    accepted: 'בתור',
    sending: 'בהזמנה',
    verifying: 'בבדיקה: אל תזמינו שוב',
    booked: 'הוזמן',
    refused: 'השעה הייתה תפוסה',
    withdrawn: 'לא הוזמן',
    cancelled: 'בוטל',
    undoing: 'בביטול',
    unresolved: 'לא ידוע: אנא התקשרו',
  },
};
export default visit;
