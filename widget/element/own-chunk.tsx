/** The client's own booking, fetched only by who opens its link. It wires state, view and proxy; everything else is the later steps'. */

import { render } from 'preact';
import { pathOf } from '../../shared/routes.ts';
import type { Texts } from '../../shared/texts.ts';
import { exchange, type HttpOptions } from '../api/exchange.ts';
import type { OwnBooking } from '../booking/contract.ts';
import { live } from '../booking/live.ts';
import type { Language } from '../i18n/languages.ts';
import type { Say } from '../i18n/words.ts';
import { begin, type OwnEvent, type OwnState, type OwnStep, ownTransition } from '../own-booking/own-state.ts';
import { OwnView, type OwnViewProps } from '../own-booking/own-view.tsx';
import { createLater } from '../ui/later.ts';
import { askedParts } from './asked-parts.ts';
import type { Client } from './extension.ts';
import { listParts } from './list-parts.ts';
import type { createMove } from './move-chunk.tsx';
import type { Options } from './options.ts';
import { spoken } from './spoken.ts';
import { waitingParts } from './waiting-parts.ts';

interface Spoken {
  readonly locale: string;
  readonly language: Language;
}

export interface OwnSetting extends Spoken, Client {
  readonly frame: HTMLElement;
  readonly options: Options;
  readonly http: HttpOptions;
  addSheet(css: string): void;
  randomKey(): string;
  /** Tells the page. */
  tell(name: 'okno-ready' | 'okno-cancelled' | 'okno-rescheduled' | 'okno-error', detail: object): void;
}

/** Returns what says all of it in another language; what is being done to the booking goes on. */
export async function mountOwnBooking(setting: OwnSetting): Promise<(to: Spoken) => Promise<void>> {
  const { frame, http, clientZone, options, memory } = setting;
  let spokenNow: Spoken = setting;
  const later = await import('./later-chunk.ts');
  setting.addSheet(later.css);
  const state = live<OwnState>(begin.state);
  const { site } = http;
  const token = (options.manage === '#' ? location.hash.slice(1) : options.manage) || (await import('./payment-chunk.tsx')).keptToken(site);
  const authorization = { authorization: `Bearer ${token}` };
  const calendar = createLater(async () => (await import('./calendar-links-chunk.tsx')).calendarParts(http));
  /** They come with the booking. */
  let ownTexts: Texts | undefined;
  /** The client's clock is another one: what tells by both is fetched, or else the business's has to do. */
  let isFar = false;
  /** As the business wants it, until the client has chosen in this tab. */
  let isMineFirst = false;
  const chosen = live(memory.tab().mine);

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
    if (answer.ok) {
      const { texts, timezone, clientTimezone } = answer.value;
      ownTexts = texts;
      isMineFirst = clientTimezone;
      isFar = timezone !== clientZone;
      if (texts || isFar) await dress();
    }
    if (!http.signal.aborted) send(answer.ok ? { type: 'loaded', booking: answer.value } : { type: 'failed', problem: answer.problem });
  };
  const send = (event: OwnEvent): void => {
    const step = ownTransition(state.value, event);
    state.value = step.state;
    void run(step);
  };

  /** One move at a time, of the booking as it is shown; the next one begins anew. */
  let moving: ReturnType<typeof createMove> | null = null;
  const stopMoving = () => {
    moving?.stop();
    moving = null;
  };
  const end = (event: OwnEvent) => {
    stopMoving();
    send(event);
    if (event.type === 'moved') setting.tell('okno-rescheduled', {});
  };

  const list = listParts(memory, setting.addSheet);
  let paying: OwnViewProps['paying'];
  let move: OwnViewProps['move'];
  let newest: Say;
  /** Draws it in the words of now; what was fetched on demand is fetched in them before, so that it does not go away meanwhile. */
  const dress = async () => {
    const at = { ...setting, ...spokenNow };
    const say = spoken(at.language, () => ownTexts);
    newest = say;
    const clocks = isFar
      ? await import('./clocks-chunk.tsx').then(({ ownClocks }) => ownClocks({ ...at, say, chosen, isMineFirst })).catch(() => null)
      : null;
    const formatOf = (zone: string) => {
      const format = later.createFormat({ ...at, zone, now: Date.now });
      return clocks ? clocks.format(format) : format;
    };
    const [texts, rest, own] = await Promise.all([say('first'), say('rest'), say('own')]);
    const loadPaying = async () =>
      (await import('./payment-chunk.tsx')).payingParts({ http, say, randomKey: setting.randomKey, keeps: true });
    const nowPaying = createLater(loadPaying, paying?.parts.value && (await loadPaying()));
    const words = clocks ? clocks.words(rest) : rest;
    const worn = { texts, words, clocks, formatOf, token, paying: nowPaying };
    const loadMove = async () => {
      const [{ createMove }, moveWords] = await Promise.all([import('./move-chunk.tsx'), say('move')]);
      const ports = {
        ...at,
        ...worn,
        say,
        move: moveWords,
        asked: askedParts(say),
        waiting: waitingParts(say, setting.addSheet),
        list,
        own: { page: () => '', calendar },
      };
      await moving?.wear(ports);
      return () => {
        const now = state.value;
        if (!moving && now.phase === 'shown') moving = createMove(ports, now.booking, (to) => end({ type: 'moved', to }));
        return moving?.view(() => end({ type: 'move_closed' }));
      };
    };
    const nowMove = createLater(loadMove, move?.parts.value && (await loadMove()));
    if (say !== newest || http.signal.aborted) return;
    paying = nowPaying;
    move = nowMove;
    frame.setAttribute('aria-label', own.titles.confirmed);
    render(
      <OwnView
        {...worn}
        state={state}
        chosenClock={chosen}
        send={send}
        own={own}
        calendar={calendar}
        randomKey={setting.randomKey}
        parts={later}
        move={move}
      />,
      frame,
    );
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
  await dress();
  void run(begin);
  http.signal.addEventListener('abort', () => {
    stopMoving();
    stopTelling();
    render(null, frame);
  });
  return (to) => {
    spokenNow = to;
    return dress();
  };
}
