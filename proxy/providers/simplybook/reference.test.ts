import { describe, expect, it } from 'vitest';
import { keysOf, referenceOf } from './reference.ts';
import { bookReply } from './schema.ts';

const reply = (count: number, batch: object = {}) => {
  const parsed = bookReply.parse({
    bookings: Array.from({ length: count }, (_, index) => ({ id: index + 1, hash: `hash${index + 1}`, code: 'c', client_id: 7 })),
    ...batch,
  });
  const [first, ...others] = parsed.bookings;
  if (!first) throw new Error('nothing was made');
  return referenceOf(parsed, [first, ...others]);
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
});
