/** Every time zone that there is, and the moments at which its clocks jump: read without anything of ours. */

/** Names that are not in the list any more, and still come from old browsers and owners. */
const older = ['US/Eastern', 'Asia/Calcutta', 'Asia/Katmandu', 'Europe/Kiev', 'GB', 'Etc/GMT-14', 'Etc/GMT+12', 'Pacific/Enderbury'];

export const zones: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...older])];

const readers = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall there shows: "2026-12-01T14:30:00". */
export function wallAt(instant: number, zone: string): string {
  let reader = readers.get(zone);
  if (!reader) {
    const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    reader = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone: zone, hourCycle: 'h23', ...numbers });
    readers.set(zone, reader);
  }
  const part = Object.fromEntries(reader.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const asIfUtc = (wall: string): number => Date.parse(`${wall}Z`);
const ahead = (instant: number, zone: string): number => asIfUtc(wallAt(instant, zone)) - instant;

/** A jump of a zone's clocks: when, and how far; forward leaves a gap, backward shows some times twice. */
export interface Edge {
  readonly at: number;
  readonly jump: number;
}

export function edgesOf(zone: string, from: number, until: number): readonly Edge[] {
  const edges: Edge[] = [];
  const step = 10 * DAY;
  for (let start = from, before = ahead(from, zone); start < until; start += step) {
    const first = before;
    before = ahead(start + step, zone);
    const jump = before - first;
    if (jump === 0) continue;
    let [low, high] = [start / MINUTE, (start + step) / MINUTE];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (ahead(middle * MINUTE, zone) === first) low = middle;
      else high = middle;
    }
    edges.push({ at: high * MINUTE, jump });
  }
  return edges;
}

/** Every instant at which the clock there shows this: none in a gap, two in an overlap. */
export function instantsOf(wall: string, zone: string): readonly number[] {
  const utc = asIfUtc(wall);
  const offsets = new Set(Array.from({ length: 13 }, (_, index) => ahead(utc + (index - 6) * 6 * 60 * MINUTE, zone)));
  return [...offsets]
    .map((offset) => utc - offset)
    .filter((instant) => wallAt(instant, zone) === wall)
    .sort((a, b) => a - b);
}

/** What is meant by it: the first of two; in a gap, as if the clocks had not jumped yet. */
export function meantBy(wall: string, zone: string): number {
  const [first] = instantsOf(wall, zone);
  if (first !== undefined) return first;
  const utc = asIfUtc(wall);
  const edge = edgesOf(zone, utc - 10 * DAY, utc + 10 * DAY).find(({ at, jump }) => {
    const begins = at + ahead(at - 1000, zone);
    return jump > 0 && begins <= utc && utc < begins + jump;
  });
  if (!edge) throw new Error(`${wall} is nowhere in ${zone}`);
  return utc - ahead(edge.at - 1000, zone);
}
