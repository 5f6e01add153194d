import { expect, it, vi } from 'vitest';
import { createInner } from './inner.ts';

it('turns to the language that the page turns to', async () => {
  document.documentElement.lang = 'en';
  const host = document.createElement('div');
  document.body.append(host);
  const inner = createInner(host);
  expect(inner.lang).toBe('en');
  document.documentElement.lang = 'he';
  await vi.waitFor(() => expect(inner.lang).toBe('he'));
});
