/** What is measured, by name. Pure: from what this process has seen and how the accounts stand. */
import type { Overview } from '../../account/account.ts';
import type { Family } from './exposition.ts';
import type { Counted, Labels, Watch } from './watch.ts';

export interface Watched {
  /** The sites that share it. */
  readonly sites: readonly string[];
  readonly overview: Overview;
}

export function familiesOf(watch: Watch, accounts: readonly Watched[], isReady: boolean): readonly Family[] {
  const each = (values: (overview: Overview) => readonly (readonly [labels: Labels, value: number])[]): Counted<number>[] =>
    accounts.flatMap(({ overview }) =>
      values(overview).map(([labels, value]) => ({ labels: { account: overview.id, ...labels }, value: Number(value.toFixed(3)) })),
    );
  const budget = ({ turns }: Overview) => turns.budget;
  return [
    gauge('okno_store_ready', 'Whether a booking could be stored now.', [{ labels: {}, value: isReady ? 1 : 0 }]),
    gauge(
      'okno_site_info',
      'Which account a site belongs to.',
      accounts.flatMap(({ sites, overview }) => sites.map((site) => ({ labels: { account: overview.id, site }, value: 1 }))),
    ),
    gauge(
      'okno_turns_running',
      'Requests under way to the service.',
      each(({ turns }) => [[{}, turns.running]]),
    ),
    gauge(
      'okno_turns_waiting',
      'Requests in line for the service, by lane.',
      each(({ turns }) => Object.entries(turns.waiting).map(([lane, count]) => [{ lane }, count] as const)),
    ),
    gauge(
      'okno_turns_rest_seconds',
      'How long the service is still left alone.',
      each(({ turns }) => [[{}, turns.restFor / 1000]]),
    ),
    gauge(
      'okno_budget_left',
      "Requests left of the rolling day's, with those kept for bookings.",
      each((overview) => (budget(overview) ? [[{}, budget(overview)?.left ?? 0]] : [])),
    ),
    gauge(
      'okno_budget_per_day',
      'Requests that the service allows in a day.',
      each((overview) => (budget(overview) ? [[{}, budget(overview)?.perDay ?? 0]] : [])),
    ),
    gauge('okno_bookings_open', 'Bookings that are not over, or in doubt for good, by state.', each(byState)),
    gauge(
      'okno_due',
      'What waits to be looked into, posted, or carried on.',
      each(({ waiting }) => Object.entries(waiting).map(([what, count]) => [{ what }, count] as const)),
    ),
    gauge(
      'okno_notification_proved_seconds',
      'When a notification last proved true, in seconds since 1970; 0 is never.',
      each(({ heardAt }) => [[{}, heardAt / 1000]]),
    ),
    gauge(
      'okno_snapshots',
      'Snapshots known to this process, by kind.',
      each(({ snapshots }) => snapshots.map(({ kind, count }) => [{ kind }, count] as const)),
    ),
    gauge(
      'okno_snapshot_oldest_seconds',
      'Age of the oldest snapshot of a kind.',
      each(({ snapshots }) => snapshots.map(({ kind, oldest }) => [{ kind }, oldest / 1000] as const)),
    ),
    gauge(
      'okno_snapshot_newest_seconds',
      'Age of the newest snapshot of a kind.',
      each(({ snapshots }) => snapshots.map(({ kind, newest }) => [{ kind }, newest / 1000] as const)),
    ),
    {
      name: 'okno_reads_total',
      help: 'Reads by what answered them: a fresh snapshot, a stale one, none yet, or a failure.',
      type: 'counter',
      values: each(({ reads }) => Object.entries(reads).map(([result, count]) => [{ result }, count] as const)),
    },
    { name: 'okno_booking_changes_total', help: 'Bookings by the state that they came to.', type: 'counter', values: watch.bookings() },
    { name: 'okno_faults_total', help: 'Faults of our own, by place.', type: 'counter', values: watch.faults() },
    { name: 'okno_http_request_seconds', help: 'Requests answered.', type: 'histogram', values: watch.requests() },
    { name: 'okno_upstream_request_seconds', help: 'Requests to the service.', type: 'histogram', values: watch.upstream() },
    {
      name: 'okno_upstream_wait_seconds',
      help: 'How long requests to the service waited for their turn.',
      type: 'histogram',
      values: watch.waits(),
    },
  ];
}

const gauge = (name: string, help: string, values: readonly Counted<number>[]): Family => ({ name, help, type: 'gauge', values });

function byState({ bookings }: Overview): readonly (readonly [Labels, number])[] {
  const counts = new Map<string, number>([
    ['accepted', 0],
    ['sending', 0],
    ['verifying', 0],
    ['unresolved', 0],
  ]);
  for (const { state } of bookings) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => [{ state }, count] as const);
}
