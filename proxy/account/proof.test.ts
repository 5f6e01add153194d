/** Proofs of bookings: what is signed, by which key, and for how long. */
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Confirmation, Ticket } from '../../shared/contract/index.ts';
import { createProofs } from './proof.ts';

const [old, fresh] = ['an-old-secret-of-at-least-32-bytes-1', 'a-new-secret-of-at-least-32-bytes-22'] as const;
const NOW = Date.parse('2026-11-25T12:00:00Z');
const confirmation: Confirmation = {
  code: 'abc123',
  status: 'confirmed',
  payment: null,
  service: '1',
  unit: '2',
  location: null,
  start: '2026-12-01T10:00:00',
  end: '2026-12-01T11:00:00',
  timezone: 'Europe/London',
  price: null,
  manage: 'a-manage-token',
};
const booked = (more: Partial<Confirmation> = {}, name = 'a-ticket'): Ticket & { state: 'booked' } => ({
  state: 'booked',
  ticket: name,
  confirmation: { ...confirmation, ...more },
});
const proofOf = (ticket: Ticket) => (ticket.state === 'booked' ? ticket.confirmation.proof : undefined);
const proofs = (secrets: readonly string[]) => createProofs(secrets, 'https://book.example.com', () => NOW);

describe('a proof', () => {
  it('says where, for which site, which booking and until when, and nothing else', async () => {
    const proof = proofOf(await proofs([fresh]).prove('salon', booked()));
    expect(decodeJwt(proof?.jws ?? '')).toEqual({
      iss: 'https://book.example.com',
      aud: 'salon',
      jti: proof?.id,
      iat: NOW / 1000,
      exp: NOW / 1000 + 3600,
    });
    expect(proof?.id).toMatch(/^[0-9a-f]{32}$/);
  });
  it('names a booking alike every time, another one otherwise, and never by its ticket', async () => {
    const ids = await Promise.all(
      [booked(), booked(), booked({}, 'another')].map(async (one) => proofOf(await proofs([fresh]).prove('salon', one))?.id),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(JSON.stringify(ids)).not.toContain('a-ticket');
  });
  it('is verified by the published keys, after a change of secrets too', async () => {
    const before = proofOf(await proofs([old]).prove('salon', booked()))?.jws ?? '';
    const after = proofs([fresh, old]);
    const keys = createLocalJWKSet(await (after.keys() as Promise<{ keys: [] }>));
    const asked = { issuer: 'https://book.example.com', audience: 'salon', currentDate: new Date(NOW + 1000) };
    expect((await jwtVerify(before, keys, asked)).payload.aud).toBe('salon');
    const now = proofOf(await after.prove('salon', booked()))?.jws ?? '';
    const known = createLocalJWKSet(await (proofs([fresh]).keys() as Promise<{ keys: [] }>));
    expect((await jwtVerify(now, known, asked)).payload.aud).toBe('salon');
    await expect(jwtVerify(before, known, asked)).rejects.toThrow();
    await expect(jwtVerify(now, keys, { ...asked, audience: 'barber' })).rejects.toThrow();
    await expect(jwtVerify(now, keys, { ...asked, currentDate: new Date(NOW + 3_601_000) })).rejects.toThrow();
  });
  it('is published without its private part', async () => {
    const { keys } = await proofs([fresh, old]).keys();
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x'],
      ['alg', 'crv', 'kid', 'kty', 'use', 'x'],
    ]);
  });
  it('is not given before a booking is paid for, nor for what is not booked', async () => {
    const unpaid = proofOf(await proofs([fresh]).prove('salon', booked({ status: 'awaiting_payment' })));
    expect(unpaid).toMatchObject({ jws: null });
    const sending: Ticket = { state: 'sending', ticket: 't' };
    expect(await proofs([fresh]).prove('salon', sending)).toEqual(sending);
  });
  it('is given for every line of a visit', async () => {
    const visit: Ticket = {
      state: 'visit',
      ticket: 'v',
      settled: true,
      undoable: false,
      wishes: [],
      lines: [booked({}, 'one'), { state: 'withdrawn', ticket: 'two' }, booked({}, 'three')],
    };
    const proven = await proofs([fresh]).prove('salon', visit);
    const ids = proven.state === 'visit' ? proven.lines.map((line) => (line.state === 'booked' ? line.confirmation.proof?.id : null)) : [];
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBeNull();
  });
});
