/** A salon that cannot be booked through us: its interface is closed, or it wants its clients to log in. Each has another way. */
import { describe, expect, it } from 'vitest';
import { atTheSalon, noBrowser } from './salon.ts';

const HOSTED = 'https://salon.simplybook.me';

describe.skipIf(noBrowser)('a salon that cannot be booked here', () => {
  const salon = atTheSalon('closed');
  const { bookings, shot } = salon;
  const plugins = () => salon.stack.sandbox.company('salon').seed.plugins;

  it.each([
    [360, 'light'],
    [768, 'dark'],
  ] as const)('because its interface is closed (hipaa) says so, with its page and telephone, at %i px, %s', async (width, theme) => {
    const visitor = await salon.open({ width, theme, ready: 'Booking is not available right now.' }, ({ sandbox }) => {
      sandbox.company('salon').seed.plugins.push('hipaa');
    });
    const { widget } = visitor;
    expect(await widget.getByRole('link', { name: 'Open the booking page' }).getAttribute('href')).toBe(HOSTED);
    await widget.getByRole('link', { name: 'Call +44 20 7946 0018' }).waitFor();
    await visitor.accessible();
    await visitor.fits();
    await shot(`hipaa-${width}-${theme}`);
    expect(salon.stack.sandbox.journal.map(({ outcome }) => outcome)).toContain('-33005');
  });

  it.each([
    ['en', 360, 'dark'],
    ['ru', 1280, 'light'],
  ] as const)(
    'because its clients must log in is shown, and leads to where they do, in %s at %i px, %s',
    async (language, width, theme) => {
      const visitor = await salon.open({ width, theme }, ({ sandbox }) => {
        sandbox.company('salon').seed.plugins.push('client_login');
      });
      const { widget } = visitor;
      if (language === 'ru') {
        await widget.evaluate((element) => element.setAttribute('locale', 'ru-RU'));
        await visitor.heading('Выберите услугу');
      }
      expect(plugins()).toContain('client_login');
      await visitor.choose(/Glow facial/);
      await visitor.heading(language === 'en' ? 'Log in to book' : 'Чтобы записаться, нужно войти');
      const link = widget.getByRole('link', { name: language === 'en' ? 'Open the booking page' : 'Открыть страницу записи' });
      expect(await link.getAttribute('href')).toBe(HOSTED);
      await visitor.accessible();
      await visitor.fits();
      await shot(`login-${language}-${width}-${theme}`);
      await visitor.choose(language === 'en' ? 'Back' : 'Назад');
      await visitor.heading(language === 'en' ? 'Choose a service' : 'Выберите услугу');
      expect(bookings()).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
  );
});
