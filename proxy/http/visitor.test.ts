import { expect, it } from 'vitest';
import { visitorOf } from './visitor.ts';

it.each([
  ['192.0.2.1', null, 0, '192.0.2.1'],
  ['192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
  ['192.0.2.1', '198.51.100.7', 1, '198.51.100.7'],
  ['192.0.2.1', 'forged, 198.51.100.7', 1, '198.51.100.7'],
  ['192.0.2.1', 'forged, 198.51.100.7, 10.0.0.1', 2, '198.51.100.7'],
  ['192.0.2.1', '', 1, '192.0.2.1'],
  ['::ffff:192.0.2.1', null, 0, '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2'],
  ['2001:DB8::1', null, 0, '2001:db8:0:0'],
  ['::1', null, 0, '0:0:0:0'],
  [null, null, 0, null],
])('%s, forwarded %s, %i hops: %s', (remote, forwarded, hops, expected) => {
  expect(visitorOf(remote, forwarded, hops)).toBe(expected);
});
