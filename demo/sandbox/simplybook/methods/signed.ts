/** Who shows a signature holds the secret key: md5 of id, hash and key. What is not there is refused before a wrong signature. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Batch, Cart, Company, SandboxBooking, SandboxClient } from '../company.ts';
import { refuse } from '../errors.ts';

export const signature = (id: string, secretOf: string, key: string): string =>
  createHash('md5')
    .update(id + secretOf + key)
    .digest('hex');

export function check({ seed }: Company, { id, hash }: { readonly id: string; readonly hash: string }, sign: unknown): void {
  const expected = Buffer.from(signature(id, hash, seed.secretKey));
  const given = Buffer.from(String(sign));
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw refuse(-32085);
}

export function signedBooking(company: Company, id: unknown, sign: unknown): SandboxBooking {
  const booking = company.bookings.find((candidate) => candidate.id === String(id));
  if (!booking) throw refuse(-32080);
  check(company, booking, sign);
  return booking;
}

export function signedBatch(company: Company, id: unknown, type: unknown, sign: unknown): Batch {
  const batch = company.batches.find((candidate) => candidate.id === String(id) && candidate.type === type);
  if (!batch) throw refuse(-32095);
  check(company, batch, sign);
  return batch;
}

/** What a cart that nobody made is refused with is not documented; it is as good as a booking that nobody made. */
export function cartOf(company: Company, id: unknown): Cart {
  const cart = company.carts.find((candidate) => candidate.id === String(id));
  if (!cart) throw refuse(-32080);
  return cart;
}

export function clientOf({ bookings }: Company, id: unknown): SandboxClient {
  const client = bookings.find(({ client: known }) => known.id === String(id))?.client;
  if (!client) throw refuse(-3264);
  return client;
}
