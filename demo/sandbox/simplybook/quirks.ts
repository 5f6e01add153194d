/** Everything about the service that is uncertain, odd or broken, as switches. Counters count down as they are used. */
export interface Quirks {
  /** Milliseconds that every call but a login waits. */
  slowMs: number;
  /** The next so many calls of one method are never answered, before or after they are carried out; `book` unless said. */
  hangBeforeCommit: number;
  hangAfterCommit: number;
  /** The connection is cut after it is carried out. */
  cutAfterCommit: number;
  /** The next so many calls are answered with a gateway's HTML, nothing, noise, or an internal error. */
  html502: number;
  emptyBody: number;
  garbage: number;
  internalError: number;
  /** Limits what is above to one method. */
  faultMethod: string | null;
  /** The next so many calls are refused as too many, though within the limits. */
  throttleNext: number;
  /** Too many: HTTP 429 instead of an error envelope. */
  httpThrottle: boolean;
  /** The next so many calls are denied, whatever their token. */
  tokenDead: number;
  /** A new token kills the older ones. */
  singleToken: boolean;
  lists: 'map' | 'array';
  unitMap: 'map' | 'list' | 'absent';
  emptyAsList: boolean;
  /** What is not there is `[]` instead of null. */
  nullAsList: boolean;
  /** Yes and no are true and false, or "1" and "0". */
  answers: 'booleans' | 'texts';
  idsAsNumbers: boolean;
  errorCodeAsString: boolean;
  /** Services without a category say `[null]`. */
  categoriesNull: boolean;
  /** An inactive plugin is null instead of false. */
  pluginNulls: boolean;
  pluginStatuses: 'map' | 'unsupported';
  companyParams: 'map' | 'unsupported';
  /** An older edition has only the older name. */
  detailsMethod: 'getBookingDetails' | 'getBooking';
  promoMethod: 'getPromocodeInfo' | 'getPluginPromoInfoByCode';
  /** `brief` leaves the time zone and the timeframe to their own calls. */
  companyInfo: 'whole' | 'brief';
  /** Calling codes as a map by country, or as a list. */
  phoneCodes: 'map' | 'list';
  /** What the company's site answers for an uploaded picture. */
  pictures: 'normal' | 'redirect' | 'svg' | 'huge' | 'gone';
  /** What `createBatch` answers: the id itself, or an object that holds it. */
  createBatch: 'scalar' | 'object';
  /** What booking into a batch answers: what was made now, or all that is in it. */
  batchReply: 'new' | 'all';
  /** The id of a series is `recurrent_batch_id`, as the page has it, or `batch_id`, as that of other batches. */
  seriesId: 'recurrent_batch_id' | 'batch_id';
  /** Several seats are several bookings, or one. */
  groupReply: 'each' | 'one';
  /** The dates of a series: texts, or objects of a date and a time. */
  recurringDates: 'texts' | 'objects';
  /** A service that repeats is booked once unless the call says how it repeats. */
  seriesOnlyWhenAsked: boolean;
  /** Whose captcha stands before a booking. */
  captcha: 'off' | 'fcaptcha' | 'altcha' | 'recaptcha' | 'recaptchav3' | 'turnstile' | 'imagecaptcha';
  /** What is said of a captcha when there is none. */
  captchaOff: 'null' | 'object';
  /** An older edition leaves it to the client to know where the captcha's script lies; a broken one names another's host. */
  captchaScript: 'told' | 'untold' | 'foreign';
  /** How a missing or wrong answer to it is refused. Nobody documents it. */
  captchaCode: number;
  /** Days without slots are left out instead of empty. */
  missingDays: boolean;
  /** There is no matrix of all units at once. */
  matrixOff: boolean;
  /** Every day is taken. */
  fullyBooked: boolean;
  /** Overlapping bookings are accepted. */
  doubleBooking: boolean;
  /** The next so many callbacks are never sent. */
  callbackLost: number;
  /** The next so many callbacks are held back until another one has been sent. */
  callbackHeld: number;
  /** Every callback is sent twice. */
  callbackTwice: boolean;
  /** Milliseconds from the change to its callback. */
  callbackMs: number;
  /** The owner's own validator refuses every booking with this text. */
  validatorMessage: string | null;
  /** The next so many cancellations are refused by the owner's own rule. Nobody documents its code. */
  cancelRefused: number;
  /** Details tell what the client answered to the owner's questions, or not. */
  answersTold: boolean;
}

export const defaultQuirks: Quirks = {
  slowMs: 0,
  hangBeforeCommit: 0,
  hangAfterCommit: 0,
  cutAfterCommit: 0,
  html502: 0,
  emptyBody: 0,
  garbage: 0,
  internalError: 0,
  faultMethod: null,
  throttleNext: 0,
  httpThrottle: false,
  tokenDead: 0,
  singleToken: false,
  lists: 'map',
  unitMap: 'map',
  emptyAsList: true,
  nullAsList: false,
  answers: 'booleans',
  idsAsNumbers: false,
  errorCodeAsString: false,
  categoriesNull: false,
  pluginNulls: false,
  pluginStatuses: 'map',
  companyParams: 'map',
  detailsMethod: 'getBookingDetails',
  promoMethod: 'getPromocodeInfo',
  companyInfo: 'whole',
  phoneCodes: 'map',
  pictures: 'normal',
  createBatch: 'scalar',
  batchReply: 'new',
  seriesId: 'recurrent_batch_id',
  groupReply: 'each',
  recurringDates: 'texts',
  seriesOnlyWhenAsked: false,
  captcha: 'off',
  captchaOff: 'object',
  captchaScript: 'told',
  captchaCode: -32070,
  missingDays: false,
  matrixOff: false,
  fullyBooked: false,
  doubleBooking: false,
  callbackLost: 0,
  callbackHeld: 0,
  callbackTwice: false,
  callbackMs: 0,
  validatorMessage: null,
  cancelRefused: 0,
  answersTold: true,
};

type Counter = { [Name in keyof Quirks]: Quirks[Name] extends number ? Name : never }[keyof Quirks];

/** Uses one of a counter; says whether there was one. */
export function use(quirks: Quirks, name: Counter): boolean {
  if (quirks[name] <= 0) return false;
  quirks[name] -= 1;
  return true;
}
