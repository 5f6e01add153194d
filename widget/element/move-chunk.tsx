/** Moving a client's own booking, fetched when somebody wants to. It wires the move's logic, the calendar and the proxy. */
import { pathOf } from '../../shared/routes.ts';
import { exchange, type HttpOptions } from '../api/exchange.ts';
import { createApi } from '../api/http.ts';
import type { BookingRequest, OwnBooking, Site } from '../booking/contract.ts';
import type { BookingEvent } from '../booking/events.ts';
import { live } from '../booking/live.ts';
import type { Memory } from '../booking/memory.ts';
import { initial } from '../booking/opening.ts';
import { createEffectRunner } from '../booking/run-effects.ts';
import type { State } from '../booking/state.ts';
import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import type { Language } from '../i18n/languages.ts';
import type { MoveWords } from '../i18n/move-words.ts';
import { MoveForm } from '../own-booking/move-form.tsx';
import { beginMove, moveTransition } from '../own-booking/move-transition.ts';
import { MoveView } from '../own-booking/move-view.tsx';
import type { Moved } from '../own-booking/own-state.ts';
import { type LaterViews, laterViews } from '../steps/later-views.ts';
import type { Later } from '../ui/later.ts';
import type { AskedParts, LaterView, View, WaitingParts } from '../ui/view.ts';

export interface MoveSetting {
  readonly http: HttpOptions;
  readonly token: string;
  readonly locale: string;
  readonly language: Language;
  readonly clientZone: string;
  readonly texts: FirstTexts;
  readonly words: RestTexts;
  readonly move: MoveWords;
  readonly asked: Later<AskedParts>;
  readonly waiting: Later<WaitingParts>;
  readonly paying: LaterView['paying'];
  readonly own: LaterView['own'];
  formatOf(zone: string): Format;
  freshKey(): string;
  addSheet(css: string): void;
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
export function createMove(setting: MoveSetting, booking: OwnBooking, moved: (to: Moved) => void) {
  const { http, token, locale, clientZone, texts, words, asked, waiting } = setting;
  const { site } = http;
  const { asks } = booking;
  let move = moveTransition(asks);
  /** Where a captcha is asked for, its chunk adds that. */
  let Form: LaterViews['DetailsStep'] = ({ state, proof }) => <MoveForm state={state} proof={proof} move={setting.move} asks={asks} />;
  const state = live<State>(initial);
  const said = live('');
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const api = {
    ...createApi(http),
    book: (key: string, { lines: [line], fields, termsAccepted, captcha }: BookingRequest) =>
      exchange<never>(http, pathOf('rescheduling', { site }), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, 'content-type': 'application/json' },
        body: JSON.stringify({ start: line?.start, ...(asks && { fields, termsAccepted, captcha }) }),
      }),
  };
  const after = (ms: number, run: () => void) => void timers.add(setTimeout(run, ms));
  const run = createEffectRunner({ api, memory: forgetful, after }, (event) => step(event));

  const go = ({ state: next, effects }: ReturnType<typeof beginMove>) => {
    state.value = next;
    for (const effect of effects) run(effect);
    if (next.phase !== 'finished' || next.ticket.state !== 'booked') return;
    const { start, end, code, status } = next.ticket.confirmation;
    moved({ start, end, code, status });
  };
  const step = (event: BookingEvent) =>
    go(move(state.value, event, { timezone: clientZone, locale, page: undefined, freshKey: setting.freshKey() }));

  const later: LaterView = {
    words,
    format: setting.formatOf(booking.timezone),
    asked,
    waiting,
    paying: setting.paying,
    own: setting.own,
  };
  const view: View = {
    booking: { state, pending: live(false), send: step },
    texts,
    format: createFirstFormat(locale),
    later: live(later),
    picture: () => '',
    announce: (text) => {
      said.value = text;
    },
  };

  const load = async () => {
    const [found, extension] = await Promise.all([
      exchange<Site>(http, pathOf('site', { site })),
      asks?.captcha ? import('./captcha-chunk.tsx') : null,
    ]);
    if (extension) {
      const { css, widen, views } = extension.extension;
      setting.addSheet(css);
      move = widen(move);
      const dress = await views(setting.language, http);
      Form = dress({ ...laterViews, DetailsStep: Form }).DetailsStep;
    }
    if (found.ok) go(beginMove(found.value, booking));
    else step({ type: 'site_failed', problem: found.problem });
  };
  load().catch(() => step({ type: 'site_failed', problem: { code: 'offline', detail: null, retryAfter: null } }));

  return {
    view: (close: () => void) => <MoveView view={view} said={said} booking={booking} move={setting.move} form={() => Form} close={close} />,
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
