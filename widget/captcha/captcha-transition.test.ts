import { describe, expect, it } from 'vitest';
import type { BookingEvent } from '../booking/events.ts';
import { atDetails, filled, problem } from '../booking/fixtures.testing.ts';
import type { State } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';
import { withCaptcha } from './captcha-transition.ts';

const asking = withCaptcha(transition);
const run = (state: State, events: readonly BookingEvent[], freshKey = 'k') =>
  events.reduce((step, event) => asking(step.state, event, { freshKey, timezone: 'Europe/London', locale: 'en-GB', page: undefined }), {
    state,
    effects: [],
  } as ReturnType<typeof transition>);

const answered: BookingEvent = { type: 'captcha_answered', token: 'proof' };
const submitted: BookingEvent = { type: 'submitted' };
const refusal = (code: 'captcha_refused' | 'email_invalid' | 'slot_taken'): BookingEvent => ({
  type: 'booking_failed',
  problem: { code, detail: null, retryAfter: null },
  refusal: { code, detail: null, field: null, nearest: [] },
  ticket: null,
});
const offline: BookingEvent = { type: 'booking_failed', problem: problem('offline'), refusal: null, ticket: null };

describe('a form with a captcha', () => {
  it('is not sent without an answer, and says all that is missing', () => {
    const { state, effects } = run({ ...atDetails, draft: { ...filled, terms: false } }, [submitted]);
    expect(state).toMatchObject({ phase: 'choosing', errors: { terms: 'required', captcha: 'required' } });
    expect(effects).toEqual([]);
  });
  it('forgets that it was missing as soon as it is there, and only then', () => {
    const missing = run(atDetails, [submitted]).state;
    expect(run(missing, [{ type: 'captcha_answered', token: null }]).state).toMatchObject({ errors: { captcha: 'required' } });
    expect(run(missing, [answered]).state).toMatchObject({ errors: {}, draft: { captcha: 'proof' } });
  });
  it('sends the answer with the booking', () => {
    const { state, effects } = run(atDetails, [answered, submitted]);
    expect(state).toMatchObject({ phase: 'submitting', attempt: { request: { captcha: 'proof' } } });
    expect(effects).toMatchObject([{ type: 'book', key: 'k', request: { captcha: 'proof', lines: [{ service: 'shave' }] } }]);
  });
});

describe('an answer', () => {
  it.each(['captcha_refused', 'email_invalid', 'slot_taken'] as const)('is used up by a refusal: %s', (code) => {
    const { state } = run(atDetails, [answered, submitted, refusal(code)]);
    expect(state).toMatchObject({ phase: 'choosing' });
    expect('draft' in state && 'captcha' in state.draft).toBe(false);
  });
  it('that was refused is asked for at its place', () => {
    const { state } = run(atDetails, [answered, submitted, refusal('captcha_refused')]);
    expect(state).toMatchObject({ step: 'details', notice: null, errors: { captcha: 'invalid' } });
  });
  it('of a request that may have arrived is sent again with it, under the same key', () => {
    const failed = run(atDetails, [answered, submitted, offline, offline, offline]);
    expect(failed.state).toMatchObject({ phase: 'choosing', draft: { captcha: 'proof' } });
    expect(run(failed.state, [submitted], 'another').effects).toMatchObject([{ type: 'book', key: 'k', request: { captcha: 'proof' } }]);
    const anew = run(failed.state, [{ type: 'captcha_answered', token: 'second' }, submitted], 'another');
    expect(anew.effects).toMatchObject([{ type: 'book', key: 'another', request: { captcha: 'second' } }]);
  });
});
