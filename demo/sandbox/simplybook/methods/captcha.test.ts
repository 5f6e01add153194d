/** A captcha before a booking, over HTTP: what is told of it, where its script lies, which answer counts. */
import vm from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { client, type Salon, startSalon } from '../testing.ts';

let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

const challenge = async () => (await salon.call('getCaptchaChallenge')).result as Record<string, string>;
async function book(captcha?: string) {
  const { unit, date, time } = await salon.firstFree('9');
  return (await salon.call('book', ['9', unit, date, time, client, captcha === undefined ? {} : { captcha_token: captcha }, 1])).error
    ?.code;
}

it('is not there unless it is switched on', async () => {
  expect(await challenge()).toEqual({ provider: null });
  salon.sandbox.quirks.captchaOff = 'null';
  expect(await challenge()).toBeNull();
  expect(await book()).toBeUndefined();
});

describe.each(['fcaptcha', 'altcha', 'recaptcha', 'recaptchav3', 'turnstile', 'imagecaptcha'] as const)('of the kind %s', (kind) => {
  beforeEach(() => {
    salon.sandbox.quirks.captcha = kind;
  });
  const answerTo = (token: string) =>
    kind === 'imagecaptcha'
      ? `${salon.sandbox.company('salon').challenges.find((one) => one.token === token)?.digits}|${token}`
      : `passed|${token}`;

  it('is answered once', async () => {
    const told = await challenge();
    expect(told).toMatchObject({ provider: kind, widgetUrl: `${salon.sandbox.url}/v2/js/lib/captcha/captcha-widget.js` });
    expect(await book()).toBe(-32070);
    expect(await book('passed|somebody')).toBe(-32070);
    const answer = answerTo(told['challengeToken'] ?? '');
    expect(await book(answer)).toBeUndefined();
    expect(await book(answer)).toBe(-32070);
  });
});

it('is refused by another code, and its script untold, in some editions', async () => {
  Object.assign(salon.sandbox.quirks, { captcha: 'turnstile', captchaCode: -32010, captchaScript: 'untold' });
  expect(await challenge()).not.toHaveProperty('widgetUrl');
  expect(await book()).toBe(-32010);
});

it('shows its digits in a picture', async () => {
  salon.sandbox.quirks.captcha = 'imagecaptcha';
  const { imageUrl = '' } = await challenge();
  const picture = await fetch(salon.sandbox.url + imageUrl);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect((await fetch(`${salon.sandbox.url}/v2/captcha/image/other.png`)).status).toBe(404);
});

it('has a script that defines what pages look for', async () => {
  const script = await fetch(`${salon.sandbox.url}/v2/js/lib/captcha/captcha-widget.js`);
  expect(script.headers.get('content-type')).toContain('javascript');
  expect(script.headers.get('access-control-allow-origin')).toBe('*');
  const page = vm.createContext({});
  vm.runInContext(await script.text(), page);
  const tokens: string[] = [];
  const widget = vm.runInContext(
    '(options) => new SBCaptcha(options)',
    page,
  )({
    container: null,
    challenge: { provider: 'recaptchav3', challengeToken: 'abc' },
    onToken: (token: string) => tokens.push(token),
  }) as { getToken(): Promise<string>; reset(): void };
  expect(tokens).toEqual(['passed|abc']);
  expect(await widget.getToken()).toBe('passed|abc');
  widget.reset();
  expect(await widget.getToken()).toBeNull();
});
