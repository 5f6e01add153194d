/** `captcha`: the document of the widget's sandboxed frame, with a challenge of its own each time. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Environment } from '../environment.ts';
import { captchaPage } from '../pages/captcha-page.ts';
import { pageLanguage } from '../pages/texts.ts';
import { problem } from '../problem.ts';

export function mountCaptcha(app: Hono<Environment>, publicUrl: string): void {
  const own = new URL(publicUrl).origin;
  app.get(routes.captcha, async (context) => {
    const { account, origins } = context.get('served');
    const challenge = await account.challenge();
    if (!challenge.ok) return problem(context, challenge.fault);
    const language = pageLanguage(context.req.header('accept-language'));
    const { body, policy } = captchaPage(challenge.value, language, [own, ...origins]);
    context.header('cache-control', 'no-store');
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'no-referrer');
    context.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    return context.html(body);
  });
}
