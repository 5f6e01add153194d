/** The later steps, dressed: their logic, once, and their words and views, anew when the language or the clock of what is chosen is another one. */
import { pathOf } from '../../shared/routes.ts';
import type { HttpOptions } from '../api/exchange.ts';
import type { Site } from '../booking/contract.ts';
import { type Live, live } from '../booking/live.ts';
import type { Memory } from '../booking/memory.ts';
import type { LivingBooking } from '../booking/model.ts';
import type { Say } from '../i18n/words.ts';
import type { LaterViews } from '../steps/later-views.ts';
import { createLater } from '../ui/later.ts';
import type { LaterView } from '../ui/view.ts';
import { askedParts } from './asked-parts.ts';
import { listParts } from './list-parts.ts';
import { loadLogic } from './load-logic.ts';
import type { Options } from './options.ts';
import { waitingParts } from './waiting-parts.ts';

export interface LaterSetting {
  readonly http: HttpOptions;
  readonly booking: LivingBooking;
  readonly memory: Memory;
  /** IANA. */
  readonly clientZone: string;
  /** What the business is, once it is known. */
  business(): Site | null;
  /** What the page wants now. */
  preset(): Options;
  after(ms: number, run: () => void): void;
  randomKey(): string;
  addSheet(css: string): void;
}

export interface LaterSteps {
  readonly view: Live<LaterView | null>;
  /** In these words and this locale from now on. */
  dress(locale: string, say: Say): Promise<LaterViews>;
}

export function createLaterSteps(setting: LaterSetting): LaterSteps {
  const { http, booking, memory, clientZone, business, preset, after, randomKey, addSheet } = setting;
  const view = live<LaterView | null>(null);
  const list = listParts(memory, addSheet);
  /** What the page had locked and somebody refused. */
  const freed = new Map<string, string>();
  let learnt = false;
  let refit = () => {};
  booking.state.follow(() => refit());

  return {
    view,
    async dress(locale, say) {
      const [{ chunk, added }, words] = await Promise.all([loadLogic(business(), clientZone), say('rest')]);
      const widenings = await Promise.all(added.map((extension) => extension.views(say, http, { clientZone, memory })));
      let views: LaterViews = widenings.reduce((base, widen) => widen(base), chunk.views);
      if (preset().readonly || preset().hide) {
        const held = await import('./held-chunk.tsx');
        addSheet(held.css);
        views = held.holdFields(views, preset, freed);
      }
      const asked = askedParts(say);
      const waiting = waitingParts(say, addSheet);
      const paying = createLater(async () => (await import('./payment-chunk.tsx')).payingParts({ http, say, randomKey }));
      const own: LaterView['own'] = {
        page: (token) => `${http.proxy}${pathOf('manage', { site: http.site })}#${token}`,
        calendar: createLater(async () => (await import('./calendar-links-chunk.tsx')).calendarParts(http)),
      };
      let shown = '';
      refit = () => {
        const zone = chunk.shownZone(booking.state.value, clientZone);
        if (zone === shown) return;
        shown = zone;
        const format = chunk.createFormat({ locale, zone, now: Date.now, ...business()?.formats });
        view.value = { words, format, asked, waiting, list, paying, own };
      };
      refit();
      if (!learnt) {
        learnt = true;
        addSheet(chunk.css + added.map(({ css }) => css).join(''));
        const transition = added.reduce((base, { widen }) => widen(base), chunk.transition);
        const run = chunk.createEffectRunner({ api: chunk.createApi(http), memory, after }, (event) => booking.send(event));
        booking.learn({ transition, run });
      }
      return views;
    },
  };
}
