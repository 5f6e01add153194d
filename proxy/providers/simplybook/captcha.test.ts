import { describe, expect, it } from 'vitest';
import { readChallenge } from './captcha.ts';
import { Refusal, service } from './service.testing.ts';

const settings = { companyUrl: 'https://salon.service.example', apiUrl: 'https://user-api.service.example', companyLogin: 'salon' };
const script = 'https://salon.service.example/captcha.js';
async function read(told: unknown, change: Partial<typeof settings> = {}) {
  const { client, connection } = service({ getCaptchaChallenge: told });
  return readChallenge(client, connection, { ...settings, ...change });
}

describe('a challenge', () => {
  it('goes to its script as it came', async () => {
    expect(await read({ provider: 'altcha', widgetUrl: script, algorithm: 'SHA-256', maxnumber: 1000 })).toEqual({
      ok: true,
      value: {
        script,
        className: 'SBCaptcha',
        asked: false,
        base: 'https://salon.service.example/',
        hosts: ['https://salon.service.example'],
        details: { provider: 'altcha', widgetUrl: script, algorithm: 'SHA-256', maxnumber: 1000 },
      },
    });
  });

  it('of a picture is asked for its answer, and its picture is found at the API', async () => {
    expect(await read({ provider: 'ImageCaptcha', widgetUrl: script, imageUrl: '/captcha/7.png' })).toMatchObject({
      value: {
        asked: true,
        hosts: ['https://salon.service.example', 'https://user-api.service.example'],
        details: { imageUrl: 'https://user-api.service.example/captcha/7.png' },
      },
    });
  });

  it.each([[null], [{ provider: null }], [[]]])('may not be there: %j', async (told) => {
    expect(await read(told)).toEqual({ ok: true, value: null });
  });

  it('that cannot be had is a fault', async () => {
    expect(await read(new Refusal(-32601))).toMatchObject({ ok: false, fault: { code: 'upstream_failed' } });
    expect(await read('?')).toMatchObject({ ok: false, fault: { code: 'upstream_failed' } });
  });
});

describe('its script', () => {
  it.each([
    [script, script],
    ['/captcha.js?v=2', 'https://salon.service.example/captcha.js?v=2'],
    ['https://service.example/captcha.js', 'https://service.example/captcha.js'],
    ['', 'https://salon.service.example/v2/js/lib/captcha/captcha-widget.js'],
  ])('may be %j', async (widgetUrl, at) => {
    expect(await read({ provider: 'altcha', widgetUrl })).toMatchObject({ ok: true, value: { script: at } });
  });

  it.each([
    'https://elsewhere.example/captcha.js',
    'https://notservice.example/captcha.js',
    'https://salon.service.example.elsewhere.example/captcha.js',
    'https://other.service.example/captcha.js',
    'https://example/captcha.js',
    'http://salon.service.example/captcha.js',
    'https://salon.service.example:8443/captcha.js',
    'https://salon.service.example@elsewhere.example/captcha.js',
    '//elsewhere.example/captcha.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'https://',
  ])('may not be %s', async (widgetUrl) => {
    expect(await read({ provider: 'altcha', widgetUrl })).toMatchObject({ ok: false, fault: { code: 'upstream_misconfigured' } });
  });

  it('is not looked for where the company’s own site is not known', async () => {
    const { client, connection } = service({ getCaptchaChallenge: { provider: 'altcha', widgetUrl: script } });
    const nowhere = { apiUrl: 'https://api.service.example', companyLogin: 'salon' };
    expect(await readChallenge(client, connection, nowhere)).toMatchObject({ ok: false, fault: { code: 'upstream_misconfigured' } });
  });
});

it('its picture may not lie anywhere else', async () => {
  const told = { provider: 'imagecaptcha', widgetUrl: script, imageUrl: 'https://elsewhere.example/1.png' };
  expect(await read(told)).toMatchObject({ ok: false, fault: { code: 'upstream_misconfigured' } });
});
