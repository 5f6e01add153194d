/** English, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rest: RestTexts = {
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  calendarKeys: 'Arrow keys move by day, Page Up and Page Down by month, N to the next free day.',
  soonest: (time, unit) => `Soonest: ${time}${unit ? ` with ${unit}` : ''}`,
  asList: 'As a list',
  laterDays: 'Later days',
  withUnit: (unit) => `with ${unit}`,
  noneInMonth: (month) => `No free times in ${month}.`,
  noneAtAll: 'No free times can be booked online at the moment.',
  goTo: (day) => `Go to ${day}`,
  reading: 'Still reading the schedule …',
  today: 'Today',
  dayFree: 'free times',
  dayNone: 'no free times',
  dayUnknown: 'not known yet',
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  timesOn: (day) => `Times on ${day}`,
  count: (times, day) => `${times} ${times === 1 ? 'time' : 'times'} available, ${day}`,
  noneOn: (day) => `No times on ${day}`,
  chooseDay: 'Choose a day to see its times.',
  age: (time) => `Free times as of ${time} ago`,
  zone: (name) => `Times are in ${name}`,
  picked: (time) => `${time} selected`,
  goOn: 'Continue',

  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  optional: 'optional',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Please accept the terms'
        : 'Please fill this in'
      : error === 'too_long'
        ? 'Too long'
        : error === 'digits'
          ? 'Digits only'
          : field === 'email'
            ? 'Enter an address like name@example.com'
            : field === 'phone'
              ? 'Enter the number with its area code'
              : 'Please check this',
  terms: 'I accept the terms',
  showTerms: 'Read the terms',
  promoAsk: 'Have a promo code?',
  price: 'Price',
  discount: 'Discount',
  total: 'Total',
  paidLater: 'You pay online after booking.',
  book: (price) => (price === null ? 'Book' : `Book for ${price}`),
  booking: 'Booking …',

  made: { confirmed: 'You are booked', awaiting_approval: 'Your request was sent', awaiting_payment: 'Your time is held' },
  approvalMore: 'The business confirms this time itself and will write to you.',
  code: 'Booking code',
  addToCalendar: 'Add to your calendar',
  calendarFile: 'Calendar file',
  manage: 'See or change it later',
  bookAnother: 'Book something else',
  cancelled: 'This booking was cancelled',
  unresolved: 'We could not find out whether you are booked',
  unresolvedMore: 'The schedule did not answer. Please do not book again: call, and they will look.',

  taken: (time) => `${time} was just taken.`,
  nearest: 'Free nearby:',
  takenNone: 'Please choose another time.',
  withdrawn: 'Nothing was booked.',
};
export default rest;
