/** Hebrew, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'בחירת שעה אחרת',
  now: (time) => `כעת: ${time}`,
  sure: (time) => `להעביר את ההזמנה אל ${time}?`,
  yes: 'כן, להעביר',
  other: 'שעה אחרת',
  moving: 'מעבירים…',
  refused: 'ההעברה לא הצליחה וההזמנה נשארה כפי שהייתה. אנא התקשרו.',
  again: 'ההזמנה נעשית מחדש, ולכן אנו שואלים שוב.',
  unknown: 'לא ידוע אם ההזמנה הועברה.',
};
export default move;
