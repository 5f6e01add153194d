/** Every way in which a promo code is refused, said at its field in two languages; and what a refusal leaves as it was. */
import { describe, expect, it } from 'vitest';
import { atTheSalon, noBrowser, who } from './salon.ts';

const says = {
  en: {
    time: 'Choose a time',
    goOn: 'Continue',
    details: 'Your details',
    ask: 'Have a promo code?',
    code: 'Promo code',
    apply: 'Apply',
    name: 'Name',
    book: 'Book for £36',
  },
  ru: {
    time: 'Выберите время',
    goOn: 'Дальше',
    details: 'Ваши данные',
    ask: 'Есть промокод?',
    code: 'Промокод',
    apply: 'Применить',
    name: 'Имя',
    book: /Записаться за 36/,
  },
} as const;

/** By code of the salon's; what each is for stands in the sandbox (salon-promos.ts). */
const refusals = {
  NONESUCH: { en: 'There is no such code.', ru: 'Такого промокода нет.' },
  SUMMER25: { en: 'This code has expired.', ru: 'Срок промокода истёк.' },
  SPRING27: { en: 'This code is not valid yet.', ru: 'Промокод ещё не действует.' },
  GLOW15: { en: 'This code is not for this service.', ru: 'Промокод не подходит к этой услуге.' },
  GONE10: { en: 'This code has been used up.', ru: 'Промокод закончился.' },
  MORNING10: { en: 'This code is not for this time.', ru: 'Промокод не действует на это время.' },
} as const;

const AFTERNOON = /1[3-8]:\d\d/;
const MORNING = /11:\d\d/;

describe.skipIf(noBrowser)('a promo code', () => {
  const salon = atTheSalon('promo');
  const { bookings, shot } = salon;

  const chooseTime = async (language: 'en' | 'ru', time: RegExp) => {
    const { visitor } = salon;
    await visitor.slots().filter({ hasText: time }).first().click();
    await visitor.choose(says[language].goOn);
    await visitor.heading(says[language].details);
  };
  const toDetails = async (language: 'en' | 'ru') => {
    await salon.visitor.choose(/Gel manicure/);
    await salon.visitor.heading(says[language].time);
    await chooseTime(language, AFTERNOON);
  };
  const field = (language: 'en' | 'ru') => salon.visitor.widget.getByLabel(says[language].code);
  const apply = async (language: 'en' | 'ru', code: string) => {
    await field(language).fill(code);
    await salon.visitor.choose(says[language].apply);
  };
  const asked = () => salon.stack.sandbox.journal.filter(({ method }) => method === 'validatePromoCode');

  it.each([
    ['en', 360, 'light'],
    ['ru', 768, 'dark'],
  ] as const)('is refused in plain words for each of its reasons, in %s at %i px, %s', async (language, width, theme) => {
    const visitor = await salon.open({ width, theme });
    const { widget } = visitor;
    if (language === 'ru') {
      await widget.evaluate((element) => element.setAttribute('locale', 'ru-RU'));
      await visitor.heading('Выберите услугу');
    }
    await toDetails(language);
    await visitor.choose(says[language].ask);
    await field(language).waitFor();
    // Open and empty, it does not draw the keyboard to itself.
    await widget.getByLabel(says[language].name, { exact: true }).pressSequentially(who.Name);
    for (const [code, words] of Object.entries(refusals)) {
      await apply(language, code);
      const error = widget.locator('#field-promo-error');
      await error.getByText(words[language], { exact: true }).waitFor();
      // Heard too, tied to the field; and nothing that was typed is lost.
      await widget.locator('.sr[role=status]').filter({ hasText: words[language] }).waitFor();
      expect(await field(language).getAttribute('aria-describedby')).toBe('field-promo-error');
      expect(await field(language).inputValue()).toBe(code);
      expect(await widget.getByLabel(says[language].name, { exact: true }).inputValue()).toBe(who.Name);
      expect(await widget.getByRole('button', { name: says[language].book }).count()).toBe(1);
      await shot(`${code.toLowerCase()}-${language}-${width}-${theme}`);
    }
    await visitor.accessible();
    await visitor.fits();
    // What is typed now is another code: the old refusal is not about it.
    await field(language).fill('W');
    expect(await widget.locator('#field-promo-error').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('for another time counts as soon as such a time is chosen, without being typed again', async () => {
    const visitor = await salon.open({ width: 360 });
    const { widget } = visitor;
    await toDetails('en');
    await visitor.choose('Have a promo code?');
    await apply('en', 'MORNING10');
    await widget.locator('#field-promo-error').waitFor();
    await visitor.choose('Back');
    await visitor.heading('Choose a time');
    await chooseTime('en', MORNING);
    await widget.getByText('Code applied: Mornings').first().waitFor();
    await shot('applied-360');
    // The service is told for when it is meant, for how many, and by whom.
    expect(asked().map(({ params }) => params)).toMatchObject([
      ['MORNING10', expect.stringMatching(/ 1[3-8]:\d\d/), '7', 1, {}],
      ['MORNING10', expect.stringMatching(/ 11:\d\d/), '7', 1, {}],
    ]);
  });

  const bookOnce = async () => {
    const { visitor } = salon;
    await toDetails('en');
    await visitor.fill(who);
    await visitor.choose('Have a promo code?');
    await apply('en', 'ONCE30');
    await visitor.widget.getByText('Code applied').first().waitFor();
    await visitor.widget.getByLabel('I accept the terms').check();
    await visitor.choose(/Book for £25\.20/);
    await visitor.heading('You are booked');
    await visitor.choose('Book something else');
  };

  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('for once is refused at the field to a client who is known by now, at %i px, %s', async (width, theme) => {
    const visitor = await salon.open({ width, theme });
    await bookOnce();
    await toDetails('en');
    expect(await visitor.widget.getByLabel('E-mail').inputValue()).toBe(who['E-mail']);
    await visitor.choose('Have a promo code?');
    await apply('en', 'ONCE30');
    await visitor.widget.locator('#field-promo-error').getByText('You have already used this code.').waitFor();
    expect(asked().at(-1)?.params).toMatchObject({ 4: { email: who['E-mail'] } });
    await shot(`once-known-${width}-${theme}`);
    await visitor.accessible();
  });

  it.each([
    [360, 'light'],
    [768, 'dark'],
  ] as const)('for once is refused at booking to a client who said who they are afterwards, at %i px, %s', async (width, theme) => {
    const visitor = await salon.open({ width, theme });
    const { widget } = visitor;
    await bookOnce();
    await widget.evaluate(() => sessionStorage.clear());
    await visitor.page.reload();
    await toDetails('en');
    await visitor.choose('Have a promo code?');
    await apply('en', 'ONCE30');
    await widget.getByText('Code applied').first().waitFor();
    await visitor.fill(who);
    await widget.getByLabel('I accept the terms').check();
    await visitor.choose(/Book for £25\.20/);
    await widget.locator('#field-promo-error').getByText('You have already used this code.').waitFor();
    await shot(`once-late-${width}-${theme}`);
    await visitor.accessible();
    expect(bookings()).toHaveLength(1);
    // All that was typed is there; without the code it is booked for its own price.
    expect(await field('en').inputValue()).toBe('ONCE30');
    expect(await widget.getByLabel('Name', { exact: true }).inputValue()).toBe(who.Name);
    await visitor.choose('Book for £36');
    await visitor.heading('You are booked');
    expect(bookings().map(({ promo }) => promo)).toEqual(['ONCE30', null]);
    expect(visitor.complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });
});
