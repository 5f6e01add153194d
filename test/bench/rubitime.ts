/** The barber's load over real HTTP, each part on a proxy and a sandbox of its own; gives back the counts that were broken. */
import { scaled } from '../../proxy/domain/durations.ts';
import { bookings, type Load, rush, visits } from '../load/barber-load.ts';
import { bookingRows, type Row, rushRows, tableOf, visitRows } from '../load/report.ts';
import { startBarber } from '../support/barber.ts';
import { listening } from '../support/listening.ts';

const CALLS_A_MINUTE = 12;
const VISITORS = 100;
const AT_ONCE = [1, 5, 20];
const RUSH = 50;

type Judged = readonly [holds: boolean, count: string];

export async function rubitime(factor: number, print: (line: string) => void): Promise<readonly string[]> {
  const broken: string[] = [];
  async function part<Figures>(
    run: (load: Load) => Promise<Figures>,
    rows: (figures: Figures) => readonly Row[],
    judge: (figures: Figures) => readonly Judged[],
  ): Promise<void> {
    const here = await startBarber({ sandbox: { timeScale: factor, latency: true }, durations: scaled(factor) });
    const { url, close } = await listening(here.app);
    const figures = await run({ request: (path, init) => fetch(url + path, init), sandbox: here.sandbox, factor });
    close();
    await here.close();
    print(tableOf(rows(figures)));
    const judged: readonly Judged[] = [
      ...judge(figures),
      [here.sandbox.violations.length === 0, `${here.sandbox.violations.length} broken limits`],
    ];
    broken.push(...judged.flatMap(([holds, count]) => (holds ? [] : [count])));
  }

  print(factor === 1 ? 'Rubitime, at full length\n' : `Rubitime, ${factor} times as fast as in life\n`);
  await part(
    (load) => visits(load, VISITORS),
    visitRows,
    ({ busiest, misled }) => [
      [busiest <= CALLS_A_MINUTE, `${busiest} calls within a minute`],
      [misled === 0, `${misled} visitors were told that nothing is free before it was known`],
    ],
  );
  for (const count of AT_ONCE)
    await part(
      (load) => bookings(load, count),
      bookingRows,
      ({ starts, ends, kept }) => [
        [ends.every((end) => end === 'booked'), `${count} at once ended as ${ends.join(', ')}`],
        [kept.join() === starts.join(), `${count} at once made ${kept.length} records`],
      ],
    );
  await part(
    (load) => rush(load, RUSH),
    rushRows,
    ({ ends, kept }) => [
      [ends.filter((end) => end === 'booked').length === 1, `${RUSH} after one time ended as ${ends.join(', ')}`],
      [kept.length === 1, `${RUSH} after one time made ${kept.length} records`],
    ],
  );
  return broken;
}
