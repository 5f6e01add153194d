/** The main flows in Firefox and WebKit: booking by mouse, by keyboard alone, from the list of times in a popup, and giving it up by the client's link. */
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../support/ports.ts';
import { type Stack, startStack } from '../../support/stack.ts';
import { until } from '../../support/until.ts';
import { openFirefox } from './firefox.ts';
import type { Tab } from './tab.ts';
import { openWebkit } from './webkit.ts';

const shots = fileURLToPath(new URL('../shots/', import.meta.url));
const engines = [
  ['firefox', inject('firefox'), openFirefox],
  ['webkit', inject('webkit'), openWebkit],
] as const;

describe.each(engines)('in %s', (name, path, launch) => {
  describe.skipIf(path === null)('a visitor', () => {
    let stack: Stack;
    let tab: Tab;
    let host: Server;
    let hostUrl: string;

    beforeAll(async () => {
      mkdirSync(shots, { recursive: true });
      const port = await freePort();
      hostUrl = `http://localhost:${port}`;
      stack = await startStack({ otherOrigins: [hostUrl] });
      const page = `<!doctype html><html lang="en"><title>Host</title><button data-okno-open="salon">Book now</button><script type="module" src="${stack.proxyUrl}/okno.js"></script>`;
      host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page)).listen(port);
      tab = await launch(path ?? '');
      await tab.resize(1000, 900);
    });
    afterAll(async () => {
      await tab.close();
      host.close();
      await stack.close();
      expect(stack.sandbox.violations).toEqual([]);
    });

    const bookings = () => stack.sandbox.company('salon').bookings;
    const shot = (step: string) => tab.screenshot(`${shots}${name}-${step}.png`);
    const fillIn = async () => {
      await tab.type('input', 'Name', 'Nadia Brown');
      await tab.type('input', 'E-mail', 'nadia@client.example');
      await tab.type('input', 'Phone', '+44 20 7946 0101');
    };

    it('books by mouse, and gives it up by the link', async () => {
      await tab.goto(stack.siteUrl);
      await tab.click('button', 'Glow facial');
      await tab.click('[role=radio], input[type=radio]');
      await tab.sees('button', 'Continue');
      await shot('1-time');
      await tab.click('button', 'Continue');
      await tab.sees('h2', 'Your details');
      await fillIn();
      await tab.click('input[type=checkbox]', 'I accept the terms');
      await shot('2-details');
      await tab.click('button', 'Book for £85');
      await tab.sees('h2', 'You are booked');
      await shot('3-booked');
      expect(bookings()).toMatchObject([{ client: { name: 'Nadia Brown' }, status: 'confirmed' }]);
      const own = await tab.run("return document.querySelector('okno-booking').shadowRoot.querySelector('a[href*=\"/my/\"]').href");
      await tab.goto(String(own));
      await tab.click('button', 'Cancel the booking');
      await tab.click('button', 'Yes, cancel it');
      await tab.sees('h2', 'This booking is cancelled');
      expect(bookings()).toMatchObject([{ status: 'cancelled' }]);
    });

    it('chooses by keyboard alone, and the focus goes with it', async () => {
      await tab.goto(stack.siteUrl);
      await tab.sees('button', 'Glow facial');
      const tabTo = async (words: string) => {
        for (let presses = 0; presses < 60; presses += 1) {
          if ((await tab.focused()).includes(words)) return;
          await tab.press('Tab');
        }
        throw new Error(`never came to ${words}, but to ${await tab.focused()}`);
      };
      await tabTo('Glow facial');
      await tab.press('Enter');
      await tab.sees('h2', 'Choose a time');
      await tab.focuses('Choose a time');
    });

    it('opens the popup, books from the list in it, and closes it by Escape', async () => {
      await tab.resize(420, 800);
      await tab.goto(hostUrl);
      // A button that is pressed before the script has come does nothing yet; a link would lead on.
      await until(
        () => tab.run('return typeof okno'),
        (type) => type === 'function',
      );
      await tab.click('button', 'Book now');
      await tab.click('button', 'Glow facial');
      await tab.click('button', 'As a list');
      await tab.sees('button', 'Later days');
      await shot('4-popup-list');
      await tab.click('.days [role=radio]');
      await tab.click('button', 'Continue');
      await fillIn();
      await shot('4-popup');
      await tab.click('input[type=checkbox]', 'I accept the terms');
      await tab.click('button', 'Book for £85');
      await tab.sees('h2', 'You are booked');
      await tab.press('Escape');
      await tab.focuses('Book now');
    });
  });
});
