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
import type { OwnClocks } from '../clocks/own-clocks.tsx';
import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import type { MoveWords } from '../i18n/move-words.ts';
import type { Say } from '../i18n/words.ts';
import { MoveForm } from '../own-booking/move-form.tsx';
import { beginMove, moveTransition } from '../own-booking/move-transition.ts';
import { MoveView } from '../own-booking/move-view.tsx';
import type { Moved } from '../own-booking/own-state.ts';
import { type LaterViews, laterViews } from '../steps/later-views.ts';
import type { Later } from '../ui/later.ts';
import type { AskedParts, LaterView, View, WaitingParts } from '../ui/view.ts';
import type { Extension } from './extension.ts';

export interface MoveSetting {
  readonly http: HttpOptions;
  readonly token: string;
  readonly locale: string;
  readonly say: Say;
  readonly clientZone: string;
  readonly texts: FirstTexts;
  readonly words: RestTexts;
  readonly move: MoveWords;
  readonly asked: Later<AskedParts>;
  readonly waiting: Later<WaitingParts>;
  readonly list: LaterView['list'];
  readonly paying: LaterView['paying'];
  readonly own: LaterView['own'];
  /** Where the client's clock is another one. */
  readonly clocks: OwnClocks | null;
  formatOf(zone: string): Format;
  randomKey(): string;
  addSheet(css: string): void;
}

/** Nothing is kept: what is being moved is not what is being booked. */
const forgetful: Memory = {
  load: () => {
    throw new Error('a move remembers nothing');
  },
  saveDraft: () => {},
  saveTicket: () => {},
  tab: () => ({}),
  forget: () => {},
};

/** One move of one booking; `moved` is told where it stands then. */
export function createMove(setting: MoveSetting, booking: OwnBooking, moved: (to: Moved) => void) {
  const { http, token, locale, clientZone } = setting;
  const { site } = http;
  const { asks } = booking;
  let move = moveTransition(asks);
  let extension: Extension | undefined;
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
    go(move(state.value, event, { timezone: clientZone, locale, page: undefined, freshKey: setting.randomKey() }));

  const formOf =
    ({ move: words }: MoveSetting): LaterViews['DetailsStep'] =>
    ({ state, proof }) => <MoveForm state={state} proof={proof} move={words} asks={asks} />;
  const drawIn = (worn: MoveSetting) => {
    const { texts, words, asked, waiting, list, paying, own, clocks } = worn;
    const base: Omit<View, 'later'> = {
      booking: { state, pending: live(false), send: step },
      texts,
      format: createFirstFormat(worn.locale),
      picture: () => '',
      announce: (text) => {
        said.value = said.value === text ? `${text}\u00a0` : text;
      },
    };
    return (close: () => void) => {
      // By the clock of now.
      const later: LaterView = { words, format: worn.formatOf(booking.timezone), asked, waiting, list, paying, own };
      const view: View = { ...base, later: live(later) };
      return <MoveView {...{ view, said, booking, clocks, close }} move={worn.move} form={() => Form} />;
    };
  };
  /** Where a captcha is asked for, its chunk adds that. */
  let Form = formOf(setting);
  let draw = drawIn(setting);
  /** From now on it speaks as this setting does. */
  const wear = async (worn: MoveSetting) => {
    const ownForm = formOf(worn);
    const widen = await extension?.views(worn.say, http, { clientZone, memory: forgetful });
    Form = widen ? widen({ ...laterViews, DetailsStep: ownForm }).DetailsStep : ownForm;
    draw = drawIn(worn);
  };

  const load = async () => {
    const [found, captcha] = await Promise.all([
      exchange<Site>(http, pathOf('site', { site })),
      asks?.captcha ? import('./captcha-chunk.tsx') : null,
    ]);
    if (captcha) {
      ({ extension } = captcha);
      setting.addSheet(extension.css);
      move = extension.widen(move);
      await wear(setting);
    }
    if (found.ok) go(beginMove(found.value, booking));
    else step({ type: 'site_failed', problem: found.problem });
  };
  load().catch(() => step({ type: 'site_failed', problem: { code: 'offline', detail: null, retryAfter: null } }));

  return {
    view: (close: () => void) => draw(close),
    wear,
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
