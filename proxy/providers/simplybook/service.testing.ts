/** The service as a function: a connection whose every request is answered by the table of a test, and kept. */
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Connection } from '../../domain/provider.ts';
import type { Effect } from '../../ports/upstream.ts';
import { createClient } from './client.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');

/** A refusal under a code, or an HTTP answer of its own; anything else is a result. */
export class Refusal {
  readonly code: number;
  readonly message: string;
  constructor(code: number, message = '') {
    this.code = code;
    this.message = message;
  }
}

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly params: readonly unknown[];
  readonly token: string | null;
  readonly effect: Effect;
}

type Answers = Readonly<Record<string, unknown>>;

export function service(answers: Answers) {
  const sent: Sent[] = [];
  const counts = new Map<string, number>();
  let token: string | null = null;

  const connection: Connection = {
    now: () => NOW,
    async token(issue, refused) {
      if (token === null || token === refused) token = await issue();
      return token;
    },
    async send(request, effect) {
      const { method, params, id } = (await request.json()) as { method: string; params: unknown[]; id: string };
      const call: Sent = { url: request.url, method, params, token: request.headers.get('x-token'), effect };
      sent.push(call);
      const times = (counts.get(method) ?? 0) + 1;
      counts.set(method, times);
      const known =
        method in answers ? answers[method] : method === 'getToken' ? `token ${times}` : new Refusal(-32601, 'Method not found');
      const given = typeof known === 'function' ? (known as (call: Sent) => unknown)(call) : known;
      if (given instanceof Error) throw given;
      if (given instanceof Response) return given;
      if (given instanceof Refusal) return Response.json({ error: { code: given.code, message: given.message }, id, jsonrpc: '2.0' });
      return Response.json({ result: given, id, jsonrpc: '2.0' });
    },
  };
  const client = createClient({ apiUrl: 'https://api.example', companyLogin: 'salon', apiKey: 'public-key' });
  return { client, connection, sent, methods: () => sent.map(({ method }) => method) };
}

export const catalogue: Catalogue = {
  name: 'Salon',
  timezone: 'Etc/GMT-2',
  clientTimezone: false,
  formats: { weekStart: null, hour12: null },
  contact: { email: 'required', phone: 'required' },
  phoneCountry: 'GB',
  phoneFixed: false,
  phone: null,
  pictures: {},
  terms: null,
  promo: true,
  fields: true,
  maxSeats: 1,
  maxLines: 1,
  captcha: false,
  login: false,
  horizonDays: 60,
  cancelNotice: 0,
  rescheduleNotice: null,
  anyUnit: false,
  anyUnitTitle: null,
  locations: [],
  categories: [],
  services: [
    {
      id: '7',
      title: 'Cut',
      description: [],
      duration: 40,
      durationShown: true,
      bufferBefore: 0,
      bufferAfter: 10,
      price: null,
      picture: null,
      series: false,
      units: [
        { unit: '3', duration: null },
        { unit: '4', duration: 55 },
      ],
    },
  ],
  units: [
    { id: '3', title: 'Ann', description: [], picture: null, seats: 1, colour: null },
    { id: '4', title: 'Bob', description: [], picture: null, seats: 1, colour: null },
  ],
  provider: { payments: true, timeframe: 5, paymentTimeoutMinutes: 30, tellsClientZone: true },
};
