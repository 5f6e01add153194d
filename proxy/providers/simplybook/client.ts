/** Calls a method of the public service: logs in when needed, once for all callers, and once more when the token was refused. */
import type { Connection } from '../../domain/provider.ts';
import { type Effect, NotSent, Throttled, Unanswered } from '../../ports/upstream.ts';
import { ACCESS_DENIED, INTERNAL } from './errors.ts';
import { type RpcAnswer, readAnswer, rpcRequest } from './rpc.ts';
import type { SimplybookSettings } from './settings.ts';

export interface Refused {
  readonly ok: false;
  readonly code: number;
  readonly message: string;
}
export type Answer = { readonly ok: true; readonly result: unknown } | Refused;

/** Throws `NotSent` and `Unanswered` as the connection does, `Unanswered` when the answer says nothing certain, and `Throttled`. */
export type Client = (connection: Connection, method: string, params: readonly unknown[], effect?: Effect) => Promise<Answer>;

/** The keys in the configuration are wrong, whatever the login service calls it. */
class LoginRefused extends Error {
  override readonly name = 'LoginRefused';
}

const LOGIN_RETRY = 1000;

export function createClient({ apiUrl, companyLogin, apiKey }: Pick<SimplybookSettings, 'apiUrl' | 'companyLogin' | 'apiKey'>): Client {
  let counter = 0;

  const exchange = async (
    connection: Connection,
    url: string,
    headers: Readonly<Record<string, string>>,
    call: { readonly method: string; readonly params: readonly unknown[]; readonly effect: Effect },
  ): Promise<Answer> => {
    counter += 1;
    const id = String(counter);
    const response = await connection.send(rpcRequest(url, headers, call.method, call.params, id), call.effect);
    return settle(readAnswer(response.status, response.headers.get('retry-after'), await response.text(), id));
  };

  const login = async (connection: Connection): Promise<string> => {
    const call = { method: 'getToken', params: [companyLogin, apiKey], effect: 'read' } as const;
    const answer = await exchange(connection, `${apiUrl}/login`, {}, call);
    if (!answer.ok && answer.code !== INTERNAL) throw new LoginRefused('the service refused the login');
    if (!answer.ok || typeof answer.result !== 'string' || answer.result === '') throw new Unanswered();
    return answer.result;
  };

  return async (connection, method, params, effect = 'read') => {
    const issue = () => login(connection);
    const token = async (refused?: string): Promise<string> => {
      try {
        return await connection.token(issue, refused);
      } catch (error) {
        // The login was not answered, but the booking itself has not left: it may be tried again.
        if (effect === 'write' && error instanceof Unanswered) throw new NotSent(LOGIN_RETRY);
        throw error;
      }
    };
    const attempt = (key: string) =>
      exchange(connection, `${apiUrl}/`, { 'x-company-login': companyLogin, 'x-token': key }, { method, params, effect });
    try {
      const first = await token();
      const answer = await attempt(first);
      // Refused before it was carried out, so that even a booking may be sent again, once.
      return isDenied(answer) ? await attempt(await token(first)) : answer;
    } catch (error) {
      if (error instanceof LoginRefused) return { ok: false, code: ACCESS_DENIED, message: error.message };
      throw error;
    }
  };
}

/** An expired token is told by words: the code is shared with "Company does not exists". */
const isDenied = (answer: Answer): boolean => !answer.ok && /access denied|token (is )?(expired|invalid)/i.test(answer.message);

function settle(answer: RpcAnswer): Answer {
  switch (answer.kind) {
    case 'result':
      return { ok: true, result: answer.result };
    case 'error':
      return { ok: false, code: answer.code, message: answer.message };
    case 'throttled':
      throw new Throttled(answer.seconds);
    case 'broken':
      throw new Unanswered();
  }
}
