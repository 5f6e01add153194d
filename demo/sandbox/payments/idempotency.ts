/** Both gateways remember a day long what they answered under a key, and refuse the key with another request. */
const DAY = 24 * 60 * 60_000;

export type Remembered<Reply> = { readonly kind: 'first' | 'again'; readonly reply: Reply } | { readonly kind: 'other' };

export function createIdempotency<Reply>(now: () => number) {
  const known = new Map<string, { readonly request: string; readonly reply: Reply; readonly until: number }>();
  return {
    /** `run` is called the first time only. */
    once(account: string, key: string, request: string, run: () => Reply): Remembered<Reply> {
      const name = `${account} ${key}`;
      const before = known.get(name);
      if (before && before.until > now()) {
        return before.request === request ? { kind: 'again', reply: before.reply } : { kind: 'other' };
      }
      const reply = run();
      known.set(name, { request, reply, until: now() + DAY });
      return { kind: 'first', reply };
    },
  };
}
