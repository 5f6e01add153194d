/** What a booking that is made anew needs from its client: whatever the service does not tell of the old one. Pure. */
import type { Field, OwnBooking, RescheduleRequest } from '../../shared/contract/index.ts';
import type { Catalogue } from './catalogue.ts';
import { accepts, refusalOf } from './order.ts';
import type { KeptBooking } from './provider.ts';
import type { Fault } from './result.ts';

type Answers = KeptBooking['answers'];
export type Asks = NonNullable<OwnBooking['asks']>;

/** A question whose answer is told, and still counts, is not asked again; nor is one that was left empty where it may be. */
const isAsked =
  (answers: Answers) =>
  (field: Field): boolean => {
    const told = answers.find(({ key }) => key === field.key);
    return told === undefined || !accepts(field, told.value);
  };

/** Consent and a captcha are told of by no service. null when nothing is asked. */
export function asksOf({ terms, captcha }: Catalogue, fields: readonly Field[], answers: Answers): Asks | null {
  const asked = fields.filter(isAsked(answers));
  return asked.length > 0 || terms !== null || captcha ? { fields: asked, terms: terms !== null, captcha } : null;
}

/** All answers: what is told, and what was asked again in its place. */
export function answersFor(fields: readonly Field[], answers: Answers, given: RescheduleRequest['fields'] = {}): Record<string, string> {
  const own = new Set(fields.map(({ key }) => key));
  const pairs = [...answers.map(({ key, value }) => [key, value] as const), ...Object.entries(given)];
  return Object.fromEntries(pairs.filter(([key]) => own.has(key)));
}

export function checkAsked(asks: Asks | null, request: RescheduleRequest): Fault | null {
  const refuse = (code: Fault['code'], field: string): Fault => ({ code, refusal: refusalOf(code, [], null, field) });
  const wrong = asks?.fields.find((field) => !accepts(field, request.fields?.[field.key] ?? ''));
  if (wrong) return refuse('fields_invalid', wrong.key);
  if (asks?.terms && request.termsAccepted !== true) return refuse('terms_required', 'terms');
  return asks?.captcha && request.captcha === undefined ? refuse('captcha_refused', 'captcha') : null;
}
