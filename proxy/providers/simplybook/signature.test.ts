import { expect, it } from 'vitest';
import { signature } from './signature.ts';

it('is md5 of id, hash and key, as any other md5 would have it', () => {
  expect(signature('434', '785cb8cce316e64765b94c05a635f4be', 'secret')).toBe('bf429f080b8254c26293cc67b4244e8c');
});
