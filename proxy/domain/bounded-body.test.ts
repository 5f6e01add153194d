import { describe, expect, it } from 'vitest';
import { boundedBody } from './bounded-body.ts';

/** Endless, a kilobyte at a time. */
function endless() {
  let cancelled = false;
  let pieces = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(1024).fill(pieces));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  return { stream, read: () => ({ cancelled, pieces }) };
}

describe('a bounded body', () => {
  it.each([
    ['nothing', null, ''],
    ['an empty one', new Response('').body, ''],
    ['one as large as the bound', new Response('okno').body, 'okno'],
  ])('is %s', async (_, stream, text) => {
    expect(new TextDecoder().decode((await boundedBody(stream, 4)) ?? undefined)).toBe(text);
  });

  it('joins its pieces in order', async () => {
    const pieces = ['ok', 'n', 'o'].map((text) => new TextEncoder().encode(text));
    const body = await boundedBody(ReadableStream.from(pieces), 4);
    expect(new TextDecoder().decode(body ?? undefined)).toBe('okno');
  });

  it('is given up once it is too large, and its source told so', async () => {
    const source = endless();
    expect(await boundedBody(source.stream, 2500)).toBeNull();
    expect(source.read()).toMatchObject({ cancelled: true });
    expect(source.read().pieces).toBeLessThanOrEqual(5);
  });
});
