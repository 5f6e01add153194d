import { describe, expect, it } from 'vitest';
import type { Challenge } from '../../domain/provider.ts';
import { captchaPage } from './captcha-page.ts';

const challenge: Challenge = {
  script: 'https://salon.example/a;b,c/captcha.js?v=2',
  className: 'Captcha',
  asked: false,
  base: 'https://salon.example/',
  hosts: ['https://salon.example', 'https://api.salon.example'],
  details: { token: '</script><script>alert(1)</script>', provider: 'x' },
};
const framers = ['https://book.example', 'https://page.example'];
const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

describe('the page of a captcha', () => {
  it('runs the one script that was named and its own, whatever stands in the challenge', async () => {
    const { body, policy } = captchaPage(challenge, 'en', framers);
    const page = String(await body);
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).toContain('<script src="https://salon.example/a;b,c/captcha.js?v=2">');
    const { 'script-src': scripts, ...rest } = directives(policy);
    // What would end a source or the directive is written in another way.
    expect(scripts).toEqual(['https://salon.example/a%3Bb%2Cc/captcha.js', expect.stringMatching(/^'sha256-.{44}'$/)]);
    expect(rest).toMatchObject({
      'default-src': ["'none'"],
      'connect-src': challenge.hosts,
      'base-uri': ['https://salon.example/'],
      'form-action': ["'none'"],
      'frame-ancestors': framers,
      sandbox: ['allow-scripts'],
    });
  });

  it('has nothing of a stranger’s where there is no captcha any more', async () => {
    const { body, policy } = captchaPage(null, 'ru', framers);
    expect(String(await body)).not.toContain('src=');
    expect(directives(policy)['script-src']).toHaveLength(1);
    expect(directives(policy)['base-uri']).toEqual(["'none'"]);
    expect(directives(policy)['connect-src']).toBeUndefined();
  });
});
