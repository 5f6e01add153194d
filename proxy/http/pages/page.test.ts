import { describe, expect, it } from 'vitest';
import { drawPage, pagePolicy } from './page.ts';
import { pageLanguage } from './texts.ts';

describe('pageLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['fi, ru;q=0.5, en;q=0.7', 'en'],
    ['pt-BR, en;q=0.5', 'pt'],
    ['ru;q=0, en', 'en'],
    ['constructor', 'en'],
  ])('%j: %s', (accepted, expected) => {
    expect(pageLanguage(accepted)).toBe(expected);
  });
});

describe('a page', () => {
  const page = {
    language: 'en',
    title: 'Book',
    site: 'salon',
    manage: false,
    form: '/embed/salon/book',
    data: '',
    fallback: { url: null, phone: null },
    framers: [],
  } as const;

  it('escapes what an owner wrote', async () => {
    const text = String(await drawPage({ ...page, fallback: { url: 'https://x.example/?a=1&b="><script>', phone: '<b>1</b>' } }));
    expect(text).not.toMatch(/<script>|<b>/);
    expect(text).toContain('href="tel:1"');
  });
  it('asks for the link of its own address only where it shows a booking', async () => {
    expect(String(await drawPage(page))).not.toContain('manage=');
    expect(String(await drawPage({ ...page, manage: true }))).toContain('<okno-booking site="salon" manage="#">');
  });
  it('leads back to the business’s own website, where it is known', async () => {
    const text = String(await drawPage({ ...page, framers: ['https://salon.example', 'https://shop.example'] }));
    expect(text).toContain('<a class="home" href="https://salon.example" target="_top">Back to salon.example</a>');
    expect(text).toContain('data-framers="https://salon.example https://shop.example"');
    expect(String(await drawPage(page))).not.toContain('class="home"');
  });
  it('runs the way its language does', async () => {
    expect(String(await drawPage({ ...page, language: 'he' }))).toContain('<html lang="he" dir="rtl"');
    expect(String(await drawPage({ ...page, language: 'ja' }))).toContain('<html lang="ja" dir="ltr"');
  });
  it('may be framed by the site, and nobody else', () => {
    expect(pagePolicy(['https://salon.example'])).toContain("frame-ancestors 'self' https://salon.example;");
    expect(pagePolicy([])).toContain("frame-ancestors 'none';");
    expect(pagePolicy([])).not.toContain('unsafe');
  });
});
