/** Prometheus' text format, version 0.0.4. Pure; it knows nothing of what is measured. */
import { bounds, type Histogram } from './histogram.ts';
import type { Counted, Labels } from './watch.ts';

export type Family =
  | { readonly name: string; readonly help: string; readonly type: 'counter' | 'gauge'; readonly values: readonly Counted<number>[] }
  | { readonly name: string; readonly help: string; readonly type: 'histogram'; readonly values: readonly Counted<Histogram>[] };

export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export const expose = (families: readonly Family[]): string => `${families.map(draw).join('\n')}\n`;

function draw(family: Family): string {
  const { name, help, type } = family;
  const lines = family.type === 'histogram' ? family.values.flatMap((value) => buckets(name, value)) : family.values.map(plain(name));
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

const plain =
  (name: string) =>
  ({ labels, value }: Counted<number>): string =>
    `${name}${braces(labels)} ${value}`;

const buckets = (name: string, { labels, value }: Counted<Histogram>): string[] => [
  ...bounds.map((bound, index) => `${name}_bucket${braces({ ...labels, le: String(bound) })} ${value.upTo[index] ?? 0}`),
  `${name}_bucket${braces({ ...labels, le: '+Inf' })} ${value.count}`,
  `${name}_sum${braces(labels)} ${Number(value.sum.toFixed(3))}`,
  `${name}_count${braces(labels)} ${value.count}`,
];

function braces(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
