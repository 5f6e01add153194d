/** The client's own booking, fetched only by who opens its link. It wires state, view and proxy; everything else is the later steps'. */

import { render } from 'preact';
import { pathOf } from '../../shared/routes.ts';
import { exchange, type HttpOptions } from '../api/exchange.ts';
import { saveCalendar } from '../api/save-calendar.ts';
import type { OwnBooking } from '../booking/contract.ts';
import { live } from '../booking/live.ts';
import type { FirstTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { loadWords } from '../i18n/words.ts';
import { CalendarLinks } from '../own-booking/calendar-links.tsx';
import { begin, type OwnEvent, type OwnState, type OwnStep, ownTransition } from '../own-booking/own-state.ts';
import { OwnView } from '../own-booking/own-view.tsx';
import { createLater } from '../ui/later.ts';
import { askedParts } from './asked-parts.ts';
import type { createMove } from './move-chunk.tsx';
import type { Options } from './options.ts';
import { waitingParts } from './waiting-parts.ts';

export { saveCalendar } from '../api/save-calendar.ts';
export { CalendarLinks } from '../own-booking/calendar-links.tsx';

export interface OwnSetting {
  readonly frame: HTMLElement;
  readonly options: Options;
  readonly http: HttpOptions;
  readonly locale: string;
  readonly language: Language;
  readonly texts: FirstTexts;
  readonly clientZone: string;
  addSheet(css: string): void;
  randomKey(): string;
  /** Tells the page. */
  tell(name: 'okno-ready' | 'okno-cancelled' | 'okno-rescheduled' | 'okno-error', detail: object): void;
}

/** Returns what takes it off the page again. */
export async function mountOwnBooking(setting: OwnSetting): Promise<() => void> {
  const { frame, http, locale, language, texts, clientZone, options } = setting;
  const [later, words, own] = await Promise.all([import('./later-chunk.ts'), loadWords(language, 'rest'), loadWords(language, 'own')]);
  if (http.signal.aborted) return () => undefined;
  setting.addSheet(later.css);
  const state = live<OwnState>(begin.state);
  /** By the client's clock too, where that is another: what tells it comes with the booking, or else the business's has to do. */
  let dress: ((format: Format) => Format) | undefined;
  const formatOf = (zone: string) => {
    const format = later.createFormat({ locale, zone, now: Date.now });
    return dress?.(format) ?? format;
  };
  const { site } = http;
  const token = (options.manage === '#' ? location.hash.slice(1) : options.manage) || (await import('./payment-chunk.tsx')).keptToken(site);
  const authorization = { authorization: `Bearer ${token}` };

  const run = async ({ effect: wanted }: OwnStep): Promise<void> => {
    if (!wanted) return;
    const answer =
      wanted.type === 'load'
        ? await exchange<OwnBooking>(http, pathOf('booking', { site }), { headers: authorization })
        : await exchange<OwnBooking>(http, pathOf('cancellation', { site }), {
            method: 'POST',
            headers: { ...authorization, 'idempotency-key': wanted.key, 'content-type': 'application/json' },
            body: JSON.stringify({ all: wanted.all }),
          });
    if (answer.ok && answer.value.timezone !== clientZone)
      dress ??= await import('./clocks-chunk.tsx').then(({ besideClientTime }) => besideClientTime(setting)).catch(() => undefined);
    if (!http.signal.aborted) send(answer.ok ? { type: 'loaded', booking: answer.value } : { type: 'failed', problem: answer.problem });
  };
  const send = (event: OwnEvent): void => {
    const step = ownTransition(state.value, event);
    state.value = step.state;
    void run(step);
  };

  const waiting = waitingParts(language, setting.addSheet);
  const loadPaying = async () =>
    (await import('./payment-chunk.tsx')).payingParts({ http, language, randomKey: setting.randomKey, keeps: true });
  const paying = { ...createLater(loadPaying), token };
  /** One move at a time, of the booking as it is shown; the next one begins anew. */
  let moving: ReturnType<typeof createMove> | null = null;
  const stopMoving = () => {
    moving?.stop();
    moving = null;
  };
  const move = createLater(async () => {
    const [{ createMove }, moveWords] = await Promise.all([import('./move-chunk.tsx'), loadWords(language, 'move')]);
    const ownParts = { page: () => '', parts: createLater(async () => ({ CalendarLinks })), save: () => saveCalendar(http, token) };
    const ports = {
      paying,
      http,
      token,
      locale,
      language,
      clientZone,
      texts,
      words,
      move: moveWords,
      asked: askedParts(language),
      waiting,
      own: ownParts,
      formatOf,
      freshKey: setting.randomKey,
      addSheet: setting.addSheet,
    };
    return () => {
      const now = state.value;
      if (!moving && now.phase === 'shown') moving = createMove(ports, now.booking, (to) => end({ type: 'moved', to }));
      return moving?.view(() => end({ type: 'move_closed' }));
    };
  });
  const end = (event: OwnEvent) => {
    stopMoving();
    send(event);
    if (event.type === 'moved') setting.tell('okno-rescheduled', {});
  };

  let before: OwnState = begin.state;
  const stopTelling = state.follow(() => {
    const now = state.value;
    if (now.phase === 'shown' && before.phase !== 'shown') setting.tell('okno-ready', {});
    if (now.phase === 'shown' && before.phase === 'shown' && now.booking.status === 'cancelled' && before.booking.status !== 'cancelled') {
      setting.tell('okno-cancelled', {});
    }
    const code = 'problem' in now && now.problem?.code;
    if (code && now !== before) setting.tell('okno-error', { code });
    before = now;
  });
  frame.setAttribute('aria-label', own.titles.confirmed);
  render(
    <OwnView
      state={state}
      send={send}
      texts={texts}
      words={words}
      own={own}
      formatOf={formatOf}
      saveCalendar={() => saveCalendar(http, token)}
      freshKey={setting.randomKey}
      parts={later}
      move={move}
      paying={paying}
    />,
    frame,
  );
  void run(begin);
  return () => {
    stopMoving();
    stopTelling();
    render(null, frame);
  };
}
