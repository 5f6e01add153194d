/** From a call to the method that answers it: parameters, token, required arguments. Knows nothing of HTTP beyond two headers. */
import { type Company, hasPlugin } from './company.ts';
import { accessDenied, noSuchCompany, refuse } from './errors.ts';
import type { MethodContext } from './methods/context.ts';
import { loginMethods, publicMethods, requiredParams } from './methods/index.ts';
import { cancelOverdue } from './methods/records.ts';
import { type Quirks, use } from './quirks.ts';
import type { Call } from './rpc.ts';
import type { Tokens } from './tokens.ts';

interface Setting {
  readonly companies: ReadonlyMap<string, Company>;
  readonly quirks: Quirks;
  readonly tokens: Tokens;
  readonly contextOf: (company: Company) => MethodContext;
  readonly serviceUrl: () => string;
}

/** Yes and no as some editions write them. */
const spoken = (result: unknown, { answers }: Quirks): unknown =>
  typeof result === 'boolean' && answers === 'texts' ? (result ? '1' : '0') : result;

export interface Credentials {
  readonly login: string;
  readonly token: string;
}

/** Throws the refusal when the call may not be made; else says how to make it. */
export function createDispatch({ companies, quirks, tokens, contextOf, serviceUrl }: Setting) {
  const find = (login: unknown) => companies.get(String(login).toLowerCase());

  return (call: Call, path: '/' | '/login', { login, token }: Credentials): (() => unknown) => {
    const params: unknown = call.params ?? [];
    if (!Array.isArray(params)) throw refuse(-32011);
    if (path === '/login') {
      const method = loginMethods[call.method];
      if (!method) throw refuse(-32601);
      return () => method(params, { find, issue: tokens.issue, url: serviceUrl() });
    }
    const company = find(login);
    if (use(quirks, 'tokenDead')) throw accessDenied();
    if (!company) throw noSuchCompany();
    if (!tokens.isValid(token, company.seed.login)) throw accessDenied();
    // The API does not go together with that plugin.
    if (hasPlugin(company, 'hipaa')) throw refuse(-32020);
    if (!hasPlugin(company, 'api')) throw refuse(-32001);
    const method = publicMethods[call.method];
    if (!method) throw refuse(-32601);
    if (params.length < (requiredParams[call.method] ?? 0)) throw refuse(-32010);
    return () => {
      const context = contextOf(company);
      cancelOverdue(context);
      return spoken(method(context, params), quirks);
    };
  };
}
