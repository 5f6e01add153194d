import { describe, expect, it } from 'vitest';
import { datesOf, isSingle, keysOf, referenceOf, signedClient } from './reference.ts';
import { bookReply } from './schema.ts';

const reply = (count: number, batch: object = {}, dates?: string[], more: object = {}) => {
  const parsed = bookReply.parse({
    bookings: Array.from({ length: count }, (_, index) => ({ id: index + 1, hash: `hash${index + 1}`, code: 'c', client_id: 7 })),
    ...batch,
  });
  const [first, ...others] = parsed.bookings;
  if (!first) throw new Error('nothing was made');
  return referenceOf(parsed, [first, ...others], { ...(dates && { dates }), ...more });
};

describe('a reference', () => {
  it('gives back the keys of all that was made', () => {
    expect(keysOf(reply(1))).toEqual([{ id: '1', hash: 'hash1' }]);
    expect(keysOf(reply(3)).map(({ id, hash }) => `${id} ${hash}`)).toEqual(['1 hash1', '2 hash2', '3 hash3']);
  });

  it('of a callback names one booking', () => {
    expect(keysOf({ id: '5', hash: 'x' })).toEqual([{ id: '5', hash: 'x' }]);
  });

  it('keeps the key of the batch, if there is one', () => {
    expect(reply(1)).not.toHaveProperty('batchId');
    expect(reply(2, { batch_id: 4, batch_type: 'group', batch_hash: 'b' })).toMatchObject({
      batchId: '4',
      batchType: 'group',
      batchHash: 'b',
    });
  });

  it('keeps all dates of a series, the first as it stands now', () => {
    const dates = ['2026-12-01T10:00:00', '2026-12-08T10:00:00'];
    expect(datesOf(reply(2, {}, dates), '2026-12-01T10:00:00')).toEqual(dates);
    expect(datesOf(reply(2, {}, dates), '2026-12-02T09:00:00')).toEqual(['2026-12-02T09:00:00', dates[1]]);
    expect(datesOf(reply(2), '2026-12-01T10:00:00')).toBeNull();
    expect(datesOf(reply(1, {}, dates.slice(0, 1)), '2026-12-01T10:00:00')).toBeNull();
  });

  const dates = ['2026-12-01T10:00:00', '2026-12-08T10:00:00'];
  const known = { clientId: '7', clientHash: 'theirs' };
  it.each([
    ['one booking', reply(1, {}, [], { known }), true],
    ['several places that are one booking', reply(1, {}, [], { known, seats: 2 }), false],
    ['several places', reply(2, {}, [], { known }), false],
    ['a line of a visit', reply(1, { batch_id: 4, batch_type: 'multiple', batch_hash: 'b' }, [], { known }), false],
    ['a series', reply(2, {}, dates, { known }), false],
    ['a client who cannot be named', reply(1), false],
    ['what a callback names', { id: '5', hash: 'x' }, false],
  ])('of %s: can be made again alone: %s', (_, reference, single) => {
    expect(isSingle(reference)).toBe(single);
  });

  it('names its client with a signature', () => {
    // Known answer: printf 7theirssecret | md5sum
    expect(signedClient(known, 'secret')).toEqual({ client_id: '7', client_sign: 'e2a6dd50d553dbda88d6e6f83fd1122c' });
  });
});
