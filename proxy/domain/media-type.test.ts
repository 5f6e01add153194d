import { expect, it } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

it.each([
  ['image/png', '\x89PNG\r\n\x1a\n....'],
  ['image/jpeg', '\xff\xd8\xff\xe0....'],
  ['image/gif', 'GIF89a....'],
  ['image/webp', 'RIFF....WEBPVP8 '],
  ['image/avif', '\0\0\0\x1cftypavif'],
  [null, '<svg xmlns="http://www.w3.org/2000/svg"><script>'],
  [null, '<html>'],
  [null, '\x89PN'],
  [null, ''],
])('%s: %j', (type, text) => {
  expect(mediaTypeOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(type);
});
