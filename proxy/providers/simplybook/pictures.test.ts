import { expect, it } from 'vitest';
import { picturesOf } from './pictures.ts';

const companyUrl = 'https://salon.simplybook.example/v2';
const lists = { companyUrl, units: [], locations: [] };
const urlOf = (picture_path: string, picture = 'a.png') =>
  picturesOf({ ...lists, events: [{ id: '7', picture, picture_path }] } as unknown as Parameters<typeof picturesOf>[0]).urls['s7'] ?? null;

it.each([
  ['/uploads/', 'https://salon.simplybook.example/uploads/a.png'],
  ['/uploads/b.png', 'https://salon.simplybook.example/uploads/b.png'],
  ['https://salon.simplybook.example/uploads/b.png', 'https://salon.simplybook.example/uploads/b.png'],
  // The server's own paths are the server's own business.
  ['/../../etc/passwd', 'https://salon.simplybook.example/etc/passwd'],
])('%s lies on the company’s own site', (path, expected) => {
  expect(urlOf(path)).toBe(expected);
});

it.each([
  'http://169.254.169.254/latest/meta-data/',
  '//169.254.169.254/latest/',
  '\\\\169.254.169.254\\x',
  'https://salon.simplybook.example@evil.example/a.png',
  'https://salon.simplybook.example.evil.example/a.png',
  'http://salon.simplybook.example/uploads/a.png',
  'https://salon.simplybook.example:8443/a.png',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'http://[::1]/a.png',
])('%s lies elsewhere, and is none of its pictures', (path) => {
  expect(urlOf(path)).toBeNull();
});
