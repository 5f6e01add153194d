/** Calls YooKassa's HTTP API: one request with the shop's key in its header, and what the answer means, however broken. */
import type { z } from 'zod';
import { Unanswered } from '../../ports/upstream.ts';
import type { Exchange } from '../exchange.ts';
import type { Answer } from '../failure.ts';
import { failureOf } from './errors.ts';
import { refusal } from './schema.ts';
import type { YookassaSettings } from './settings.ts';

export interface Client {
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<Answer<z.output<Schema>>>;
  post<Schema extends z.ZodType>(path: string, body: object, key: string, schema: Schema): Promise<Answer<z.output<Schema>>>;
}

export function createClient({ apiUrl, shopId, secretKey }: YookassaSettings, exchange: Exchange): Client {
  const headers = { authorization: `Basic ${btoa(`${shopId}:${secretKey}`)}`, accept: 'application/json' };

  async function ask<Schema extends z.ZodType>(path: string, init: RequestInit, schema: Schema): Promise<Answer<z.output<Schema>>> {
    const response = await exchange(apiUrl + path, init);
    const told = jsonOf(await response.text());
    if (response.status === 200) {
      const { data } = schema.safeParse(told);
      if (data !== undefined) return { ok: true, value: data };
    }
    const refused = refusal.safeParse(told).data;
    const failure = refused && failureOf(response.status, refused);
    if (!failure) throw new Unanswered();
    return { ok: false, failure };
  }

  return {
    get: (path, schema) => ask(path, { headers }, schema),
    post: (path, body, key, schema) =>
      ask(
        path,
        { method: 'POST', headers: { ...headers, 'content-type': 'application/json', 'idempotence-key': key }, body: JSON.stringify(body) },
        schema,
      ),
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
