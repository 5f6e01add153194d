/** The captcha before a booking, fetched only where a business asks for one. */
import { captchaRoute } from '../../shared/routes.ts';
import { CaptchaField } from '../captcha/captcha-field.tsx';
import { withCaptcha } from '../captcha/captcha-transition.ts';
import { captchaSheet } from '../theme/captcha.ts';
import type { Extension } from './extension.ts';

export const extension: Extension = {
  css: captchaSheet,
  widen: withCaptcha,
  async views(say, { proxy, site }) {
    const captcha = await say('captcha');
    const address = proxy + captchaRoute.replace(':site', encodeURIComponent(site));
    return (base) => ({
      ...base,
      DetailsStep: ({ state }) => (
        <CaptchaField state={state} captcha={captcha} address={address}>
          {(proof) => <base.DetailsStep state={state} proof={proof} />}
        </CaptchaField>
      ),
    });
  },
};
