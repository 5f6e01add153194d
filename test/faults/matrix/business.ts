/** A business at its service's sandbox, over HTTP: what it has, what was asked of it, and what it is to do wrong. */
import type { Quirks } from '../../../demo/sandbox/simplybook/quirks.ts';

interface Booked {
  readonly id: string;
  readonly hash: string;
  readonly client: { readonly name: string };
}

export function businessAt(url: string) {
  const ask = async <Value>(name: string, body?: object): Promise<Value> =>
    (await (await fetch(`${url}/_sandbox/${name}`, body && { method: 'POST', body: JSON.stringify(body) })).json()) as Value;
  return {
    steer: (quirks: Partial<Quirks>) => ask<object>('quirks', quirks),
    bookings: async (name: string) => (await ask<Booked[]>('bookings')).filter(({ client }) => client.name.startsWith(name)),
    sent: async (name: string) =>
      (await ask<{ method: string; params: unknown }[]>('journal')).filter(
        ({ method, params }) => method === 'book' && JSON.stringify(params).includes(name),
      ).length,
    violations: () => ask<object[]>('violations'),
  };
}

export type Business = ReturnType<typeof businessAt>;
