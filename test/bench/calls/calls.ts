/** Calls to both services over a day, from a hundred to a million visitors. */
import type { Outcome, Part } from '../report/part.ts';
import { type Day, day } from './day.ts';
import { rubitimeService } from './rubitime-service.ts';
import { simplybookService } from './simplybook-service.ts';

const SIZES = [100, 1000, 10_000, 100_000, 1_000_000];
const PER_DAY = 5000;
const PER_MINUTE = 12;
const services = { 'SimplyBook.me': simplybookService, Rubitime: rubitimeService } as const;
type Name = keyof typeof services;

const percent = (share: number): string => `${(share * 100).toFixed(share > 0.999 ? 2 : 1)} %`;
const minutes = (ms: number): string => (ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);

export const calls: Part = async (factor, say): Promise<Outcome> => {
  const sizes = SIZES.filter((size) => size <= 1_000_000 / factor);
  const broken: string[] = [];
  const days: (Day & { readonly name: Name })[] = [];
  for (const name of Object.keys(services) as Name[])
    for (const visitors of sizes) {
      const figures = await day(services[name], { visitors });
      days.push({ ...figures, name });
      say(`${name}, ${visitors} visitors a day: ${figures.calls} calls, at most ${figures.busiest} a minute`);
      const judged: readonly (readonly [holds: boolean, count: string])[] = [
        [name === 'Rubitime' || figures.calls <= PER_DAY, `${figures.calls} calls a day`],
        [name !== 'Rubitime' || figures.busiest <= PER_MINUTE, `${figures.busiest} calls within a minute`],
        [figures.refused === 0, `${figures.refused} broken limits`],
        [figures.misled === 0, `${figures.misled} visitors were told that nothing is free before it was known`],
      ];
      broken.push(...judged.flatMap(([holds, count]) => (holds ? [] : [`${name}, ${visitors} visitors: ${count}`])));
    }
  const of = (name: Name, value: (figures: Day) => number) => ({
    name,
    points: days.filter((figures) => figures.name === name).map((figures) => [figures.visitors, value(figures)] as const),
  });
  const both = (value: (figures: Day) => number) => [of('SimplyBook.me', value), of('Rubitime', value)];
  const visitors = { x: 'visitors a day', logX: true } as const;
  return {
    broken,
    tables: [
      {
        name: 'calls',
        head: [
          '',
          'visitors a day',
          'calls a day',
          'at most a minute',
          'answered at once',
          'age, median',
          'age, 95 of 100',
          'booked of 300',
        ],
        rows: days.map((figures) => [
          figures.name,
          figures.visitors.toLocaleString('en'),
          figures.calls.toLocaleString('en'),
          String(figures.busiest),
          percent(figures.hits),
          minutes(figures.age.p50),
          minutes(figures.age.p95),
          String(figures.booked),
        ]),
      },
    ],
    plots: [
      { name: 'calls', title: 'Calls to the service in a day', y: 'calls', ...visitors, series: both((figures) => figures.calls) },
      { name: 'hits', title: 'Answered at once', y: 'of 100 answers', ...visitors, series: both((figures) => figures.hits * 100) },
      {
        name: 'ages',
        title: 'Age of what visitors were shown, median',
        y: 'minutes',
        ...visitors,
        series: both((figures) => figures.age.p50 / 60_000),
      },
    ],
  };
};
