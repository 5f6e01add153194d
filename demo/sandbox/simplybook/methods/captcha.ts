/** Whether a client is a person: a challenge by the kind of whoever sets it, and an answer that counts once. */
import { randomInt } from 'node:crypto';
import { type Challenge, hash } from '../company.ts';
import { refuse } from '../errors.ts';
import type { Quirks } from '../quirks.ts';
import type { MethodContext, Methods } from './context.ts';

/** Where its script lies on a company's site, and its pictures. */
export const captchaScript = '/v2/js/lib/captcha/captcha-widget.js';
export const captchaPicture = '/v2/captcha/image/';

/** What is told to the script, in the names that it reads. */
function detailsOf(kind: Quirks['captcha'], { token }: Challenge, now: number): object {
  switch (kind) {
    case 'fcaptcha':
      return {
        challengeUrl: '/v2/captcha/fcaptcha/challenge',
        verifyUrl: '/v2/captcha/fcaptcha/verify',
        challengeId: token,
        prefix: token.slice(0, 8),
        difficulty: 1,
        expiresAt: now + 300_000,
      };
    case 'altcha':
      return { algorithm: 'SHA-256', challenge: token, maxnumber: 1000, salt: token.slice(0, 12), signature: token };
    case 'recaptcha':
    case 'recaptchav3':
    case 'turnstile':
      return { site_key: `sandbox-${kind}` };
    case 'imagecaptcha':
      return { imageUrl: `${captchaPicture}${token}.png` };
    case 'off':
      return {};
  }
}

/** The picture's digits; of the other kinds the sandbox's script only says that somebody passed. */
const answerOf = (kind: Quirks['captcha'], { digits, token }: Challenge): string =>
  `${kind === 'imagecaptcha' ? digits : 'passed'}|${token}`;

/** Throws unless the answer is right and new. */
export function checkCaptcha({ company, quirks }: MethodContext, answer: string | undefined): void {
  if (quirks.captcha === 'off') return;
  const challenge = company.challenges.find((candidate) => !candidate.used && answerOf(quirks.captcha, candidate) === answer);
  if (!challenge) throw refuse(quirks.captchaCode);
  challenge.used = true;
}

export const captchaMethods: Methods = {
  getCaptchaChallenge({ company, quirks, site, now }) {
    if (quirks.captcha === 'off') return quirks.captchaOff === 'null' ? null : { provider: null };
    const challenge: Challenge = { token: hash(), digits: String(randomInt(100_000, 1_000_000)), used: false };
    company.challenges.push(challenge);
    return {
      provider: quirks.captcha,
      assets: { js: [], css: [] },
      challengeToken: challenge.token,
      ...(quirks.captchaScript === 'told' && { widgetUrl: `${site}${captchaScript}` }),
      ...(quirks.captchaScript === 'foreign' && { widgetUrl: `https://scripts.elsewhere.example${captchaScript}` }),
      ...detailsOf(quirks.captcha, challenge, now),
    };
  },
};
