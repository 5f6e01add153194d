/** A business's own words in a configuration: what fits is taken as it is, and what does not is named by path, with what to do. */
import { describe, expect, it } from 'vitest';
import { loadConfig } from './load.ts';

const config = (texts: unknown) =>
  JSON.stringify({
    publicUrl: 'https://book.example.com',
    secret: 'x'.repeat(32),
    sites: {
      salon: {
        provider: 'simplybook',
        apiUrl: 'https://user-api.simplybook.me',
        companyLogin: 'salon',
        apiKey: 'key',
        secretKey: 'secret',
        origins: ['https://salon.example'],
        webhookToken: 'a-token-of-16-characters',
        texts,
      },
    },
  });
const faults = (texts: unknown) => {
  const loaded = loadConfig(config(texts), {});
  return loaded.ok ? [] : loaded.faults.map(({ path, remedy }) => `${path.replace('sites.salon.texts', '')}: ${remedy}`);
};

describe('own words', () => {
  it('are taken as they stand', () => {
    const texts = {
      en: {
        book: 'Reserve for {price}',
        'book.without': 'Reserve',
        'titles.service': 'What shall we do for you?',
        soonest: 'Come {time} to {unit}',
        found: { one: 'Only one', other: '{count} treatments' },
        'seats.count': '{seats} guests',
        'refusal.promo_unknown': 'No voucher has this number.',
      },
      ru: { found: { one: '{count} услуга', few: '{count} услуги', many: '{count} услуг' } },
      ar: { found: { zero: 'لا شيء', one: 'واحد', two: 'اثنان', few: '{count} خدمات', many: '{count} خدمة', other: '{count} خدمة' } },
    };
    const loaded = loadConfig(config(texts), {});
    expect(loaded.ok && loaded.config.sites['salon']?.texts).toEqual(texts);
  });

  const takesPrice = 'this text fills in {price}';
  it.each([
    ['an unknown language', { xx: {} }, ['.xx: unknown key: remove it or correct its spelling']],
    ['a region, which speaks its language', { 'pt-BR': {} }, ['.pt-BR: unknown key: remove it or correct its spelling']],
    ['an unknown name', { en: { buk: 'Book' } }, ['.en.buk: unknown key: remove it or correct its spelling']],
    ['a name of what nothing replaces', { en: { problem: 'Oh' } }, ['.en.problem: unknown key: remove it or correct its spelling']],
    ['an unknown place', { en: { book: 'Pay {price} {sum}' } }, [`.en.book: has an unknown place {sum}: ${takesPrice}`]],
    ['a place that is missing', { en: { book: 'Reserve' } }, [`.en.book: needs the place {price}: ${takesPrice}`]],
    ['a place where there is none', { en: { back: 'To {price}' } }, ['.en.back: has an unknown place {price}: this text fills nothing in']],
    [
      'what is empty is not filled in',
      { en: { 'book.without': '{price}' } },
      ['.en.book.without: has an unknown place {price}: this text fills nothing in'],
    ],
    ['half a brace', { en: { book: 'Pay {price} {' } }, [`.en.book: has a brace without the other: ${takesPrice}`]],
    ['markup', { en: { back: '<b>Back</b>' } }, ['.en.back: takes text only: markup would be shown as it is written']],
    ['an entity', { en: { back: 'Go&nbsp;back' } }, ['.en.back: takes text only: markup would be shown as it is written']],
    ['two lines', { en: { back: 'Go\nback' } }, ['.en.back: needs to be one line, without control characters']],
    ['nothing', { en: { back: '' } }, ['.en.back: needs words: leave it out to keep those that there are']],
    ['a novel', { en: { back: 'b'.repeat(301) } }, ['.en.back: needs at most 300 characters']],
    ['a number', { en: { back: 7 } }, ['.en.back: needs a text, or one for each plural form']],
    ['forms of what does not bend', { en: { back: { other: 'Back' } } }, ['.en.back: needs one text: it bends with no number']],
    [
      'a form that is missing',
      { ru: { found: { one: '{count} услуга', few: '{count} услуги' } } },
      ['.ru.found: needs a text for many too: so its language bends'],
    ],
    [
      'a form that is none',
      { en: { found: { other: '{count}', lots: '{count}' } } },
      ['.en.found.lots: unknown key: remove it or correct its spelling', '.en.found: needs a text for one too: so its language bends'],
    ],
    [
      'a form that leaves the number out where it is one of many',
      { ru: { found: { one: 'услуга', few: '{count} услуги', many: '{count} услуг' } } },
      ['.ru.found.one: needs the place {count}: this text fills in {count}'],
    ],
  ])('are refused: %s', (_, texts, expected) => {
    expect(faults(texts)).toEqual(expected);
  });

  it('have all of their faults told at once', () => {
    expect(faults({ en: { back: '', book: 'Reserve' }, ru: { found: { one: '{count}' } }, xx: {} })).toHaveLength(4);
  });
});
