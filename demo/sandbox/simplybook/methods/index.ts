/** Every method of the public service that the sandbox answers, and the login service's. */
import { type Company, hasPlugin } from '../company.ts';
import { refuse } from '../errors.ts';
import { availabilityMethods } from './availability.ts';
import { batchMethods } from './batch.ts';
import { bookMethods } from './book.ts';
import { bookingMethods } from './booking.ts';
import { captchaMethods } from './captcha.ts';
import { catalogueMethods } from './catalogue.ts';
import { clientMethods } from './client.ts';
import { companyMethods } from './company.ts';
import type { Methods } from './context.ts';
import { intervalMethods } from './intervals.ts';
import { paymentMethods } from './payment.ts';
import { promoMethods } from './promo.ts';
import { recurringMethods } from './recurring.ts';

export const publicMethods: Methods = {
  ...companyMethods,
  ...catalogueMethods,
  ...availabilityMethods,
  ...intervalMethods,
  ...recurringMethods,
  ...promoMethods,
  ...captchaMethods,
  ...bookMethods,
  ...bookingMethods,
  ...batchMethods,
  ...paymentMethods,
  ...clientMethods,
};

/** How many arguments a method cannot do without; the others need none. */
export const requiredParams: Readonly<Record<string, number>> = {
  book: 5,
  calculateEndTime: 3,
  cancelBooking: 2,
  confirmBooking: 2,
  confirmBookingBatch: 3,
  confirmBookingBatchPayment: 4,
  confirmBookingCart: 3,
  confirmBookingPayment: 3,
  getAdditionalFields: 1,
  getAvailableUnits: 2,
  getAvailableTimeIntervals: 3,
  getBooking: 2,
  getBookingCart: 1,
  getBookingDetails: 2,
  getCartesianStartTimeMatrix: 3,
  getClientBookings: 2,
  getClientInfo: 2,
  getCompanyParam: 1,
  getCompanyParams: 1,
  getPaymentProcessorConfig: 1,
  getPluginPromoInfoByCode: 1,
  getPluginStatuses: 1,
  getPromocodeInfo: 1,
  getPromotionRewardInfo: 3,
  getRecurringDatetimes: 4,
  getReservedTime: 3,
  getReservedTimeIntervals: 3,
  getServiceAvailableTimeIntervals: 3,
  getStartTimeMatrix: 3,
  getWorkCalendar: 2,
  getWorkDaysInfo: 1,
  isPaymentRequired: 1,
  isPluginActivated: 1,
  validatePayment: 2,
  validatePromoCode: 3,
};

export type LoginMethod = (
  params: readonly unknown[],
  ports: { find(login: unknown): Company | undefined; issue(login: string): string; url: string },
) => unknown;

export const loginMethods: Readonly<Record<string, LoginMethod>> = {
  getToken([login, apiKey], { find, issue }) {
    const company = find(login);
    if (!company) throw refuse(-33001);
    if (apiKey !== company.seed.apiKey) throw refuse(-33002);
    if (hasPlugin(company, 'hipaa')) throw refuse(-33005);
    return issue(company.seed.login);
  },
  getUserToken([login], { find }) {
    throw refuse(find(login) ? -33003 : -33001);
  },
  getServiceUrl([login], { find, url }) {
    if (!find(login)) throw refuse(-33001);
    return url;
  },
};

/** What a GET on an address tells the service's own client. */
export const descriptorOf = (names: readonly string[], target: string) => ({
  transport: 'POST',
  envelope: 'JSON-RPC-2.0',
  contentType: 'application/json',
  SMDVersion: '2.0',
  target,
  methods: Object.fromEntries(names.map((name) => [name, { envelope: 'JSON-RPC-2.0', transport: 'POST', name }])),
});
