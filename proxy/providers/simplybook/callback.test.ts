import { describe, expect, it } from 'vitest';
import { readCallback } from './callback.ts';

const body = { booking_id: '2262', booking_hash: '785cb8cce316e64765b94c05a635f4be', company: 'salon', notification_type: 'create' };

describe('a callback', () => {
  it.each([
    ['as documented', body, { id: '2262', hash: body.booking_hash }],
    ['with a number', { ...body, booking_id: 2262 }, { id: '2262', hash: body.booking_hash }],
    ['of a kind that nobody told us of', { ...body, notification_type: 'new' }, { id: '2262', hash: body.booking_hash }],
    ['in capitals', { ...body, company: 'Salon', booking_hash: body.booking_hash.toUpperCase() }, { id: '2262', hash: body.booking_hash }],
    ['of another company', { ...body, company: 'other' }, null],
    ['without a hash', { ...body, booking_hash: '' }, null],
    ['with words for an id', { ...body, booking_id: '1 OR 1' }, null],
    ['that is nothing', null, null],
  ])('%s', (_, sent, expected) => {
    expect(readCallback(sent, 'salon')).toEqual(expected);
  });
});
