/** English, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'In this visit',
  add: 'Add another service',
  adding: 'One more service for the same visit.',
  dropAdding: 'Nothing more',
  remove: (what) => `Remove: ${what}`,
  making: 'Booking your visit',
  takingBack: 'Taking back what was booked',
  made: 'You are booked',
  partly: 'Only a part could be booked',
  partlyMore: 'Keep what was booked, choose another time for the rest, or take all of it back.',
  none: 'Nothing is booked',
  undo: 'Take it all back',
  retry: 'Choose another time',
  states: {
    accepted: 'in line',
    sending: 'booking',
    verifying: 'being checked: do not book it again',
    booked: 'booked',
    refused: 'the time was taken',
    withdrawn: 'not booked',
    cancelled: 'cancelled',
    undoing: 'taking it back',
    unresolved: 'not known: please call',
  },
};
export default visit;
