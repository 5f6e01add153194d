/** The widget's own client and logic against the real application in one process: from the first service to the booking. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../shared/routes.ts';
import { exchange } from '../../widget/api/exchange.ts';
import { createApi } from '../../widget/api/http.ts';
import { emptyDraft } from '../../widget/booking/draft.ts';
import { createBooking } from '../../widget/booking/model.ts';
import { createEffectRunner } from '../../widget/booking/run-effects.ts';
import type { State } from '../../widget/booking/state.ts';
import { transition } from '../../widget/booking/transition.ts';
import { origin, startApp } from '../support/app.ts';
import { FACTOR } from '../support/hurried.ts';

type Started = Awaited<ReturnType<typeof startApp>>;
let here: Started;
let leaving: AbortController;

beforeEach(async () => {
  here = await startApp();
  leaving = new AbortController();
});
afterEach(async () => {
  leaving.abort();
  await here.close();
});

/** A visitor's widget; time runs faster, as on the other side. */
function visitor() {
  const remembered = { ticket: null as string | null };
  const http = {
    proxy: 'https://book.example.com',
    site: 'salon',
    signal: leaving.signal,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const { signal: _, credentials: __, ...rest } = init ?? {};
      return here.app.request(String(input), { ...rest, headers: { ...(rest.headers as Record<string, string>), origin } });
    },
  };
  const memory = {
    load: () => ({ draft: emptyDraft, ticket: remembered.ticket }),
    saveDraft: () => {},
    saveTicket: (ticket: string | null) => {
      remembered.ticket = ticket;
    },
    tab: () => ({}),
    forget: () => {
      remembered.ticket = null;
    },
  };
  const booking = createBooking({
    loadSite: () => exchange(http, pathOf('site', { site: 'salon' })),
    memory,
    origin: { timezone: 'Europe/London', locale: 'en-GB', page: 'https://salon.example/book' },
    randomKey: () => crypto.randomUUID(),
    maySubmit: () => true,
    needLater: () => {},
  });
  const ports = { api: createApi(http), memory, after: (ms: number, run: () => void) => void setTimeout(run, ms / FACTOR) };
  booking.learn({ transition, run: createEffectRunner(ports, (event) => booking.send(event)) });
  booking.start();

  const reach = async <Found extends State>(what: (state: State) => state is Found): Promise<Found> => {
    for (let tries = 0; tries < 400; tries += 1) {
      const state = booking.state.value;
      if (what(state)) return state;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`stuck in ${JSON.stringify(booking.state.value).slice(0, 2000)}`);
  };
  return { booking, reach, remembered };
}

type Choosing = Extract<State, { phase: 'choosing' }>;
const choosing =
  (test: (state: Choosing) => boolean = () => true) =>
  (state: State): state is Choosing =>
    state.phase === 'choosing' && test(state);
const finished = (state: State): state is Extract<State, { phase: 'finished' }> => state.phase === 'finished';

async function toDetails({ booking, reach }: ReturnType<typeof visitor>, service = 'Glow facial') {
  const { site } = await reach(choosing());
  booking.send({ type: 'service_chosen', id: site.services.find(({ title }) => title === service)?.id ?? '' });
  const { calendar } = await reach(
    choosing((state) => state.step === 'time' && state.calendar?.next?.state === 'found' && state.detail !== null),
  );
  if (calendar?.next?.state !== 'found') throw new Error('nothing is free');
  booking.send({ type: 'slot_chosen', slot: calendar.next.slot });
  booking.send({ type: 'slot_confirmed' });
  for (const [field, value] of [
    ['name', 'Nadia Brown'],
    ['email', 'nadia@client.example'],
    ['phone', '+44 20 7946 0101'],
  ] as const) {
    booking.send({ type: 'client_typed', field, value });
  }
  booking.send({ type: 'terms_changed', accepted: true });
  return calendar.next.slot;
}

describe('a visitor', () => {
  it('books, and the calendar opens on the first free day', async () => {
    const me = visitor();
    const slot = await toDetails(me);
    expect(me.booking.state.value).toMatchObject({ step: 'details', draft: { date: slot.start.slice(0, 10), unit: '4', location: '1' } });
    me.booking.send({ type: 'submitted' });
    const { ticket } = await me.reach(finished);
    expect(ticket).toMatchObject({
      state: 'booked',
      confirmation: { status: 'confirmed', start: slot.start, price: { minor: 8500, currency: 'GBP' } },
    });
    expect(here.sandbox.company('salon').bookings).toHaveLength(1);
  });

  it('sees the price change by a promo code before anything is booked', async () => {
    const me = visitor();
    await toDetails(me);
    me.booking.send({ type: 'promo_typed', code: 'GLOW15' });
    me.booking.send({ type: 'submitted' });
    const shown = await me.reach(choosing(({ quote }) => quote.status === 'known'));
    expect(shown.quote).toMatchObject({ quote: { total: { minor: 7225 } } });
    expect(here.sandbox.company('salon').bookings).toEqual([]);
    me.booking.send({ type: 'submitted' });
    expect((await me.reach(finished)).ticket).toMatchObject({ confirmation: { price: { minor: 7225 } } });
    expect(here.sandbox.company('salon').bookings).toMatchObject([{ promo: 'GLOW15' }]);
  });

  it('whose time was taken meanwhile comes back to the calendar with everything typed, and books another', async () => {
    const me = visitor();
    const slot = await toDetails(me);
    here.sandbox.bookAsStranger({ service: '9', unit: '4', start: slot.start });
    me.booking.send({ type: 'submitted' });
    const back = await me.reach(choosing(({ notice }) => notice?.kind === 'slot_taken'));
    expect(back).toMatchObject({ step: 'time', draft: { client: { name: 'Nadia Brown' }, terms: true, slot: null } });
    const nearest = back.notice?.kind === 'slot_taken' ? back.notice.refusal.nearest[0] : undefined;
    if (!nearest) throw new Error('nothing nearby');
    me.booking.send({ type: 'slot_chosen', slot: nearest });
    me.booking.send({ type: 'slot_confirmed' });
    me.booking.send({ type: 'submitted' });
    expect((await me.reach(finished)).ticket).toMatchObject({ state: 'booked', confirmation: { start: nearest.start } });
  });

  it('whose booking is in doubt is told so, and after a reload is told again', async () => {
    const me = visitor();
    await toDetails(me);
    here.sandbox.quirks.cutAfterCommit = 1;
    me.booking.send({ type: 'submitted' });
    const isWaiting = (state: State): state is Extract<State, { phase: 'waiting' }> =>
      state.phase === 'waiting' && state.ticket.state === 'verifying';
    const { ticket } = await me.reach(isWaiting);
    expect(me.remembered.ticket).toBe(ticket.ticket);
  });

  it('who leaves something out is told at the field, and nothing is sent', async () => {
    const me = visitor();
    await toDetails(me);
    me.booking.send({ type: 'client_typed', field: 'email', value: 'nadia' });
    me.booking.send({ type: 'terms_changed', accepted: false });
    me.booking.send({ type: 'submitted' });
    expect((await me.reach(choosing())).errors).toEqual({ email: 'invalid', terms: 'required' });
    expect(here.sandbox.journal.filter(({ method }) => method === 'book')).toEqual([]);
  });
});
