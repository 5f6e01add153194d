/** The typed call for the captcha before a booking; the page does not have it, the service's own browser client does. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import * as answers from './answers.ts';
import { read } from './call.ts';

/** null: there is none. The answer to it goes into `additional` of `book`, as `captcha_token`. */
export const getCaptchaChallenge = (client: Client, connection: Connection) =>
  read(client, connection, 'getCaptchaChallenge', [], answers.captcha);
