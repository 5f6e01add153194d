import { expect, it } from 'vitest';
import { notifiedSession } from './webhook.ts';

const secret = 'whsec_known';
const at = 1_764_662_400;
const body =
  '{"id":"evt_1","object":"event","type":"checkout.session.completed","data":{"object":{"id":"cs_test_a1","object":"checkout.session"}}}';
/** Made by `openssl dgst -sha256 -hmac whsec_known` over "1764662400.", and the body. */
const signature = '106bb7f156029b7030c870283471f9071df4f62e3c7ec5eeed89256c3710a57c';
const header = `t=${at},v1=${signature}`;

const notified = (text: string, signed: string | null, now = at * 1000, by = secret) =>
  notifiedSession(
    { body: new TextEncoder().encode(text), headers: new Headers(signed === null ? {} : { 'stripe-signature': signed }) },
    by,
    now,
  );

it('knows a signature that another program made', async () => {
  expect(await notified(body, header)).toBe('cs_test_a1');
});

it('takes any of several, as while a secret is being changed', async () => {
  expect(await notified(body, `t=${at},v1=${'0'.repeat(64)},v1=${signature},v0=x`)).toBe('cs_test_a1');
});

it('is patient for five minutes of the clock that it is given', async () => {
  expect(await notified(body, header, (at + 300) * 1000)).toBe('cs_test_a1');
  expect(await notified(body, header, (at + 301) * 1000)).toBeNull();
});

it.each([
  ['another body', `${body} `, header, secret],
  ['another secret', body, header, 'whsec_other'],
  ['another moment', body, `t=${at - 1},v1=${signature}`, secret],
  ['an older scheme alone', body, `t=${at},v0=${signature}`, secret],
  ['no signature', body, null, secret],
  ['an empty one', body, '', secret],
  ['noise', body, 'a=b', secret],
  ['no body', '', header, secret],
])('refuses %s', async (_what, text, signed, by) => {
  expect(await notified(text, signed, at * 1000, by)).toBeNull();
});

it.each([
  [
    'an event about something else',
    '{"type":"charge.refunded","data":{"object":{"id":"ch_1","object":"charge"}}}',
    'c2c83e365b17e4538c7e4b5372302a0b857714ba3986f1c94784bbe42099e128',
  ],
  ['what is no JSON', '{', '02c9d2bf4033477bbe19c0fdf62e6bbbf4526fb23e253d57a8b8cb8bfd04d67f'],
])('makes nothing of %s, though it is signed', async (_what, text, made) => {
  expect(await notified(text, `t=${at},v1=${made}`)).toBeNull();
});
