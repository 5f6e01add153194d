/**
 * A fresh challenge and where its script lies. That script runs in a frame of ours, so it must come from the business's own
 * site: its host, or the domain above it. Whoever answers for it is the tenant, not somebody whom an answer names.
 */
import type { Challenge, Connection } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultOf } from './errors.ts';
import { getCaptchaChallenge } from './methods/captcha.ts';
import { companySite, type SimplybookSettings } from './settings.ts';

type CaptchaSettings = Pick<SimplybookSettings, 'companyUrl' | 'apiUrl' | 'companyLogin'>;

/** Where the script lies when an older edition does not tell. */
const SCRIPT = '/v2/js/lib/captcha/captcha-widget.js';

export async function readChallenge(client: Client, connection: Connection, settings: CaptchaSettings): Promise<Result<Challenge | null>> {
  const answer = await getCaptchaChallenge(client, connection);
  if (!answer.ok) return { ok: false, fault: faultOf(answer) };
  const told = answer.value;
  if (told === null) return ok(null);
  const site = companySite(settings);
  if (site === null) return refused('`companyUrl` must name the site that the captcha comes from.');
  const { imageUrl, ...rest } = told;
  const script = address(told.widgetUrl || SCRIPT, site);
  if (!script || !isOf(script, site)) return refused("The captcha's script lies outside of the company's own site.");
  // A picture may be relative to the API.
  const image = imageUrl === '' ? null : address(imageUrl, settings.apiUrl);
  if (imageUrl !== '' && !(image && (isOf(image, site) || image.origin === new URL(settings.apiUrl).origin))) {
    return refused("The captcha's picture lies outside of the company's own site.");
  }
  const { origin } = new URL(site);
  return ok({
    script: script.href,
    className: 'SBCaptcha',
    asked: told.provider.toLowerCase() === 'imagecaptcha',
    base: `${origin}/`,
    hosts: [...new Set([origin, script.origin, ...(image ? [image.origin] : [])])],
    details: { ...rest, ...(image && { imageUrl: image.href }) },
  });
}

const refused = (detail: string) => fail('upstream_misconfigured', { detail });

const address = (path: string, base: string): URL | null => (URL.canParse(path, base) ? new URL(path, base) : null);

/** `salon.example.com` itself, or `example.com`; never a whole top-level domain. */
function isOf(url: URL, site: string): boolean {
  const { protocol, host } = new URL(site);
  const above = url.hostname.includes('.') && host.endsWith(`.${url.host}`);
  return url.protocol === protocol && (url.host === host || above);
}
