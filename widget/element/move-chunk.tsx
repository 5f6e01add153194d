/** Moving a client's own booking, fetched when somebody wants to. It wires the move's logic, the calendar and the proxy. */
import { signal } from '@preact/signals';
import { pathOf } from '../../shared/routes.ts';
import { exchange, type HttpOptions } from '../api/exchange.ts';
import { createApi } from '../api/http.ts';
import type { OwnBooking, Site } from '../booking/contract.ts';
import type { BookingEvent } from '../booking/events.ts';
import type { Memory } from '../booking/memory.ts';
import { initial } from '../booking/opening.ts';
import { createEffectRunner } from '../booking/run-effects.ts';
import type { State } from '../booking/state.ts';
import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import type { MoveWords } from '../i18n/move-words.ts';
import { beginMove, moveTransition } from '../own-booking/move-transition.ts';
import { MoveView } from '../own-booking/move-view.tsx';
import type { Later } from '../ui/later.ts';
import type { AskedParts, LaterView, View, WaitingParts } from '../ui/view.ts';

export interface MoveSetting {
  readonly http: HttpOptions;
  readonly token: string;
  readonly locale: string;
  readonly clientZone: string;
  readonly texts: FirstTexts;
  readonly words: RestTexts;
  readonly move: MoveWords;
  readonly asked: Later<AskedParts>;
  readonly waiting: Later<WaitingParts>;
  readonly own: LaterView['own'];
  formatOf(zone: string): Format;
  freshKey(): string;
}

/** Nothing is kept: what is being moved is not what is being booked. */
const forgetful: Memory = {
  load: () => {
    throw new Error('a move remembers nothing');
  },
  saveDraft: () => {},
  saveTicket: () => {},
  forget: () => {},
};

/** One move of one booking; `moved` is told where it stands then. */
export function createMove(setting: MoveSetting, booking: OwnBooking, moved: (to: Pick<OwnBooking, 'start' | 'end'>) => void) {
  const { http, token, locale, clientZone, texts, words, asked, waiting } = setting;
  const { site } = http;
  const state = signal<State>(initial);
  const asking = signal(false);
  const said = signal('');
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const api = {
    ...createApi(http),
    book: (key: string, { lines: [line] }: { readonly lines: readonly { readonly start: string }[] }) =>
      exchange<never>(http, pathOf('rescheduling', { site }), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, 'content-type': 'application/json' },
        body: JSON.stringify({ start: line?.start }),
      }),
  };
  const after = (ms: number, run: () => void) => void timers.add(setTimeout(run, ms));
  const run = createEffectRunner({ api, memory: forgetful, after }, (event) => step(event));

  const go = ({ state: next, effects }: ReturnType<typeof beginMove>) => {
    state.value = next;
    for (const effect of effects) run(effect);
    if (next.phase === 'finished' && next.ticket.state === 'booked') moved(next.ticket.confirmation);
  };
  const step = (event: BookingEvent) =>
    go(moveTransition(state.peek(), event, { timezone: clientZone, locale, page: undefined, freshKey: setting.freshKey() }));

  /** What the calendar calls chosen is asked about first. */
  const send = (event: BookingEvent) => {
    if (event.type === 'slot_confirmed') asking.value = true;
    else step(event);
  };
  const answer = (meant: boolean) => {
    asking.value = false;
    if (meant) step({ type: 'slot_confirmed' });
  };

  const later: LaterView = {
    words,
    format: setting.formatOf(booking.timezone),
    asked,
    waiting,
    own: setting.own,
  };
  const view: View = {
    booking: { state, pending: signal(false), send },
    texts,
    format: createFirstFormat(locale),
    later: signal(later),
    picture: () => '',
    announce: (text) => {
      said.value = text;
    },
  };

  const load = async () => {
    const found = await exchange<Site>(http, pathOf('site', { site }));
    if (found.ok) go(beginMove(found.value, booking));
    else step({ type: 'site_failed', problem: found.problem });
  };
  void load();

  return {
    view: (close: () => void) => (
      <MoveView view={view} said={said} booking={booking} move={setting.move} asking={asking} answer={answer} close={close} />
    ),
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
