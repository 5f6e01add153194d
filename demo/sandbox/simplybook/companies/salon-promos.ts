/** The salon's promotions: one for every way that a code can be refused. */
import type { SeedPromo } from '../seed.ts';

/** The method page's own example; long expired. */
export const yvuvugum: SeedPromo = {
  id: '1',
  code: 'yvuvugum',
  title: '[service/services] with [discount]% discount!',
  discount: 99.9999,
  starts: '2015-12-23',
  expires: '2016-01-23',
  services: ['1'],
  uses: 20,
  perClient: 1,
  hours: ['09:00:00', '22:30:00'],
  dates: ['2015-12-23', '2015-12-31'],
  description: 'We are offering [service/services] with an amazing [discount]% discount! We are running this deal for a limited time only.',
  finePrint:
    'Deal is limited for new clients only. Reward is claimable [client_claim_times_number] times per client. Deal is only claimable for the locations specified. Deal is cannot be combined with any other promotion. Must be redeemed prior to the expiration date shown on the deal.',
  redemption:
    'Present your confirmation code when you want to redeem your deal. You may either to print off your confirmation email or show your confirmation code by loggin into Simplybook on your mobile phone/Pc.\r\n[promocode]\r\n[discount]\r\n[reward]\r\n[referal_qty]',
  common: '132',
};

const reward = {
  title: 'Bring [referal_qty] friends and the next fringe trim is free',
  discount: 100,
  referrals: 2,
  redemption: 'Give them the code [promocode]. When they have been here, ask for your trim at the desk.',
};
const welcome = '[discount]% off the whole price. Not for <b>gift cards</b>, and not with another offer.';
const always = { starts: '2020-01-01', expires: '2099-12-31' };
export const promos: readonly SeedPromo[] = [
  yvuvugum,
  { id: '2', code: 'WELCOME20', title: 'A fifth off your first visit', discount: 20, finePrint: welcome, ...always, reward },
  { id: '3', code: 'SUMMER25', title: 'Summer', discount: 25, starts: '2025-06-01', expires: '2025-08-31' },
  { id: '4', code: 'SPRING27', title: 'Spring', discount: 15, starts: '2097-03-01', expires: '2097-05-31' },
  { id: '5', code: 'GLOW15', title: 'Glow', discount: 15, services: ['9'], ...always },
  { id: '6', code: 'GONE10', title: 'Gone', discount: 10, uses: 100, used: 100, ...always },
  { id: '7', code: 'ONCE30', title: 'Once for everybody', discount: 30, perClient: 1, ...always },
  { id: '8', code: 'MORNING10', title: 'Mornings', discount: 10, hours: ['09:00:00', '12:00:00'], ...always },
];
