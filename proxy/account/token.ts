/** The account's access token: one for all callers, kept in the store, renewed by one caller for all. */
import type { Millis } from '../../shared/local-time.ts';
import type { Connection } from '../domain/provider.ts';
import type { AccountId, Store } from '../ports/store.ts';

const KEY = 'token';

/** Tokens are secrets: the store gets them sealed. */
interface TokenPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly lifetime: Millis;
  readonly seal: (text: string) => Promise<string>;
  readonly open: (sealed: string) => Promise<string | null>;
}

export function createTokens({ id, store, lifetime, seal, open }: TokenPorts): Connection['token'] {
  let issuing: Promise<string> | null = null;

  const kept = async (): Promise<string | null> => {
    const sealed = (await store.read(id, [KEY]))[KEY];
    return typeof sealed === 'string' ? await open(sealed) : null;
  };

  const renew = async (issue: () => Promise<string>): Promise<string> => {
    const token = await issue();
    const value = await seal(token);
    await store.transact(id, [], (_, now) => ({ result: null, put: { [KEY]: { value, expiresAt: now + lifetime } } }));
    return token;
  };

  return async (issue, refused) => {
    if (issuing) return issuing;
    const found = await kept();
    // Another caller may have renewed it meanwhile, here or in another process.
    if (found !== null && found !== refused) return found;
    issuing ??= renew(issue).finally(() => {
      issuing = null;
    });
    return issuing;
  };
}
