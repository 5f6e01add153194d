import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choices, modes, snippet } from './snippet.ts';
import { systemNames, systems } from './systems.ts';

const proxy = 'https://book.example.com';
const site = 'salon';
const script = `<script type="module" src="${proxy}/okno.js"></script>`;
const link = `<a href="${proxy}/embed/salon">Book online</a>`;
const code = (choices: Partial<Choices>): string => {
  const made = snippet({ proxy, site, ...choices });
  return made.ok ? made.code : JSON.stringify(made.faults);
};

describe('a snippet', () => {
  it.each<[string, Partial<Choices>, string]>([
    ['is the script and the element', {}, `${script}\n<okno-booking site="salon">${link}</okno-booking>`],
    ['names a mode', { mode: 'popup' }, `${script}\n<okno-booking site="salon" mode="popup">${link}</okno-booking>`],
    [
      'takes colour, language and theme, and its link does',
      { mode: 'float', accent: 'A35', locale: 'ru-ru', theme: 'dark' },
      `${script}\n<okno-booking site="salon" mode="float" locale="ru-RU" theme="dark" style="--okno-accent: #aa3355"><a href="${proxy}/embed/salon?locale=ru-RU&amp;theme=dark">Записаться</a></okno-booking>`,
    ],
    ['may be a link', { mode: 'link' }, link],
    [
      'is an address where nothing else helps',
      { system: 'wix', theme: 'light', locale: 'en' },
      `${proxy}/embed/salon?locale=en&theme=light`,
    ],
    ['tidies an address', { proxy: ' https://book.example.com/okno//?x#y ', mode: 'link' }, link.replace('/embed', '/okno/embed')],
  ])('%s', (_, choices, expected) => {
    expect(code(choices)).toBe(expected);
  });

  it.each<[keyof Choices, string]>([
    ['proxy', ''],
    ['proxy', 'book.example.com'],
    ['proxy', 'javascript:alert(1)'],
    ['proxy', 'https://me:secret@book.example.com'],
    ['site', ''],
    ['site', '"><script>'],
    ['accent', 'red;background:url(//x)'],
    ['accent', '#12345'],
    ['locale', 'en"onload="x'],
    ['mode', 'drawer'],
    ['theme', 'blue'],
    ['system', 'geocities'],
  ])('refuses as %s: %j', (name, value) => {
    const made = snippet({ proxy, site, [name]: value });
    expect(made.ok ? [] : Object.keys(made.faults)).toEqual([name]);
  });

  it('names all faults at once', () => {
    const made = snippet({ accent: 'red', mode: 'x' });
    expect(made.ok ? [] : Object.keys(made.faults)).toEqual(['proxy', 'site', 'accent', 'mode']);
  });

  it('cannot be broken out of by anything typed', () => {
    const nasty = (fine: string) => fc.oneof(fc.string({ unit: fc.constantFrom(...'"\'<>&/=; :#?a1-') }), fc.constant(fine));
    fc.assert(
      fc.property(nasty(''), nasty(site), nasty('#a35'), nasty('ru'), fc.constantFrom(...modes), (path, name, accent, locale, mode) => {
        const made = snippet({ proxy: `${proxy}/${path}`, site: name, accent, locale, mode });
        if (!made.ok) return;
        // What is left without the values is one of the shapes that we wrote.
        const bones = made.code.replaceAll(/"[^"<>]*"/g, '""');
        expect(bones).toMatch(
          /^(<script type="" src=""><\/script>\n<okno-booking( [a-z]+="")+><a href="">[^<>"]*<\/a><\/okno-booking>|<a href="">[^<>"]*<\/a>)$/,
        );
      }),
    );
  });

  it.each(systemNames)('says where it goes on %s', (system) => {
    for (const mode of modes) {
      const made = snippet({ proxy, site, system, mode });
      expect(made.ok && made.where.length > 10).toBe(true);
    }
    expect(systems[system].title).not.toBe('');
  });

  it('puts the floating button last', () => {
    const where = (system: string) => {
      const made = snippet({ proxy, site, system, mode: 'float' });
      return made.ok ? made.where : '';
    };
    expect(where('bitrix')).toContain('</body>');
    expect(where('webflow')).toContain('last on the page');
  });
});
