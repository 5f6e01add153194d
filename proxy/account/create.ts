/** Puts the account together: everything that must be decided once per upstream key, for all sites that share it. */
import type { Fallback } from '../../shared/contract/index.ts';
import type { Durations } from '../domain/durations.ts';
import { quoteOf } from '../domain/price.ts';
import type { BookingProvider, Connection } from '../domain/provider.ts';
import { fail, ok } from '../domain/result.ts';
import { siteOf } from '../domain/site.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Account } from './account.ts';
import { createAlerts } from './alerts.ts';
import { createBatches } from './attempts/batch.ts';
import { answerAvailability } from './availability.ts';
import { createCatalogueReads, known } from './catalogue.ts';
import { createChallenges } from './challenges.ts';
import { createCompanions } from './companions.ts';
import { createDriver } from './drive.ts';
import { createFollow, type Follow, ownKey, renewed } from './follow.ts';
import { createHints } from './hints.ts';
import { createLinks } from './links.ts';
import { createMemo } from './memo.ts';
import { createOnce } from './once.ts';
import { createOutcomes } from './outcome.ts';
import { createOverview } from './overview.ts';
import { createOwnBookings } from './own-booking/create.ts';
import { createPayments } from './payments/create.ts';
import type { Gateways } from './payments/payments.ts';
import { createPictures } from './pictures.ts';
import { prepare } from './prepare.ts';
import { createPromoShare } from './promo-share.ts';
import { priceLines } from './quote.ts';
import { createReads } from './reads.ts';
import { BOOK, bookOf } from './record.ts';
import { createReplacements } from './replacement.ts';
import { reschedule } from './reschedule.ts';
import { createRewards } from './reward.ts';
import { createSchedule, snapshotsOf } from './schedule.ts';
import type { Seal } from './seal.ts';
import { answerSeries } from './series.ts';
import { createSettle } from './settle.ts';
import { submit } from './submit.ts';
import { createFollower } from './successors.ts';
import { createTickets } from './tickets.ts';
import { createTokens } from './token.ts';
import { createDoor, type Errand, paced } from './upstream.ts';
import { createWake } from './wake.ts';

export interface AccountSettings {
  readonly id: AccountId;
  readonly provider: BookingProvider;
  readonly sites: Readonly<
    Record<string, { readonly fallback: Fallback; readonly alertUrl?: string | null; readonly gateways?: Gateways }>
  >;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  /** Of what is stored: of this account alone. */
  readonly seal: Seal;
  /** Of links: the same for all accounts of a configuration, so that a link outlives a change of address. */
  readonly linkSeal: Seal;
}

export function createAccount({ id, provider, sites, store, runtime, durations, seal, linkSeal }: AccountSettings): Account {
  const limits = paced(provider.limits, durations.second);
  const door = createDoor({ id, store, runtime, rules: { limits, durations } });
  const token = createTokens({
    id,
    store,
    lifetime: (provider.tokenLifetime * durations.second) / 1000,
    seal: (text) => seal.seal(text),
    open: async (sealed) => {
      const opened = await seal.open(sealed);
      return typeof opened === 'string' ? opened : null;
    },
  });
  const connect = (errand: Errand): Connection => ({ send: door.for(errand), token, now: () => runtime.now() });
  const reads = createReads({ id, store, runtime, durations, door, connect });
  const memo = createMemo(() => runtime.now());
  const schedule = createSchedule({ id, store, runtime, durations, provider, reads, connect, memo });
  const driver = Array.from(runtime.random(8), (byte) => byte.toString(36)).join('');
  const links = createLinks(linkSeal, runtime, createFollower({ id, store, seal }));
  const { read: readCatalogue, catalogue, detail, peek } = createCatalogueReads({ provider, reads, durations });

  const base = { id, store, runtime, durations, provider, seal, catalogue, connect, pause: door.pause };
  const payments = createPayments({
    ...base,
    gatewaysOf: (site) => sites[site]?.gateways ?? new Map(),
    holding: { ...base, schedule, driver },
    drive: (ticket) => void drive(ticket),
    renew: (bookings) => {
      for (const { booking, service } of bookings) {
        reads.renew(ownKey(booking));
        reads.renew(snapshotsOf(service));
      }
    },
    wake: () => void wake(),
  });
  const companions = createCompanions(base);
  const ports = { ...base, payments, companions };
  const outcomes = createOutcomes({ ...ports, schedule, driver });
  const replacements = createReplacements({ ...ports, outcomes, driver });
  const { drive, isDriving, idle } = createDriver({
    ...ports,
    outcomes,
    replacements,
    schedule,
    driver,
    timeout: limits.timeout,
    batches: createBatches(),
    askReward: createRewards(ports),
    renew: (from, units, providerId) => renewed(reads, from, units, providerId),
  });
  const tickets = createTickets({
    ...ports,
    links,
    driver,
    now: () => runtime.now(),
    door,
    drive: (ticket) => void drive(ticket),
  });

  const followBooking = createFollow({ id, store, durations, reads });
  const follow: Follow = async (kept, from) => {
    const isOurs = await followBooking(kept, from);
    if (kept.status === 'cancelled') {
      await companions.leave(kept.id);
      await payments.followed(kept.id, 'cancelled');
    }
    if (kept.status !== 'cancelled' && kept.payment === null) await payments.followed(kept.id, 'paid');
    return isOurs;
  };
  const hints = createHints({
    ...ports,
    follow,
    renew: (service, providerId) => {
      reads.renew(snapshotsOf(service));
      reads.renew(ownKey(providerId));
    },
    outcomes,
    replacements,
    drive: (ticket) => void drive(ticket),
  });
  const alerts = createAlerts({ ...ports, urlOf: (site) => sites[site]?.alertUrl ?? null });
  const wake = createWake({
    ...ports,
    drive: (ticket) => void drive(ticket),
    isDriving,
    look: hints.look,
    post: alerts.post,
    lookInto: payments.lookInto,
    pay: payments.carry,
  });

  const own = createOwnBookings({
    ...ports,
    detail,
    links,
    reads,
    follow,
    fallbackOf: (site) => sites[site]?.fallback ?? { url: null, phone: null },
  });
  const uses = async () => bookOf(await store.read(id, [BOOK])).uses;
  const quotes = { provider, reads, durations, mayTry: createPromoShare(id, store, durations, limits), uses };

  const holding = { ...ports, schedule, driver };
  const preparing = { catalogue, detail, quotes, runtime };
  const once = createOnce({ ...ports, tickets, drive });

  return {
    async site(site) {
      const settings = sites[site];
      if (!settings) return fail('site_unknown');
      const reading = await readCatalogue();
      if (reading.state !== 'known') {
        const answer = known<never>(reading);
        return answer.ok ? answer : { ok: false, fault: { ...answer.fault, fallback: settings.fallback } };
      }
      const { value, asOf } = reading;
      return ok(memo(`site\n${site}`, [value, asOf], () => siteOf(site, value, settings.fallback, asOf, runtime.now())));
    },
    async service(_site, service) {
      const from = await catalogue();
      const found = from.ok ? await detail(from.value, service) : from;
      return found.ok ? ok({ id: found.value.id, fields: [...found.value.fields], paymentRequired: found.value.paymentRequired }) : found;
    },
    async availability(_site, query) {
      const from = await catalogue();
      return from.ok ? answerAvailability({ schedule, runtime, memo }, from.value, query) : from;
    },
    async series(_site, query) {
      const from = await catalogue();
      return from.ok ? answerSeries({ provider, reads, schedule, durations, runtime }, from.value, query) : from;
    },
    async quote(_site, { lines, promo, client = {} }) {
      const from = await catalogue();
      if (!from.ok) return from;
      const priced = await priceLines(quotes, from.value, { lines, promo, client });
      return priced.ok ? ok(quoteOf(promo, priced.value)) : priced;
    },
    async book(site, key, request) {
      return once(site, key, request, async (name) => {
        const prepared = await prepare(preparing, request);
        return prepared.ok ? submit(holding, { site, ...prepared.value }, name) : prepared;
      });
    },
    ticket: tickets.view,
    withdraw: tickets.withdraw,
    ownBooking: own.view,
    calendar: own.calendar,
    cancel: own.cancel,
    async reschedule(site, token, key, request) {
      const link = await links.open(site, token, 'manage');
      if (!link.ok) return link;
      return once(site, key, ['move', link.value.origin, request], async (name) => {
        const found = await own.movable(link.value);
        return found.ok
          ? reschedule(holding, { site, request, now: runtime.now(), replaces: provider.replaces, ...found.value }, name)
          : found;
      });
    },
    pay: own.pay,
    picture: createPictures({ runtime, durations, catalogue }),
    challenge: createChallenges(ports),
    async notify(_site, body) {
      const noted = await hints.notify(body);
      if (noted.ok) void wake();
      return noted;
    },
    notifyPayment: payments.notify,
    overview: createOverview({ id, store, door, reads, catalogue: peek }),
    settle: createSettle(base),
    wake,
    idle,
  };
}
