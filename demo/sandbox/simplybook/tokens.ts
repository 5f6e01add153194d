/** Access tokens: an hour long; a new one may kill the older ones. */
import { hash } from './company.ts';
import type { Quirks } from './quirks.ts';

export type Tokens = ReturnType<typeof createTokens>;

export function createTokens({ now, timeScale, quirks }: { now: () => number; timeScale: number; quirks: Quirks }) {
  const tokens = new Map<string, { readonly company: string; readonly until: number }>();
  const life = 3_600_000 / timeScale;
  return {
    issue(company: string): string {
      if (quirks.singleToken) for (const [token, entry] of tokens) if (entry.company === company) tokens.delete(token);
      const token = hash();
      tokens.set(token, { company, until: now() + life });
      return token;
    },
    /** None of those that were issued is worth anything any more. */
    expire(): void {
      tokens.clear();
    },
    issued: () => [...tokens.keys()],
    isValid(token: string, company: string): boolean {
      const entry = tokens.get(token);
      return entry !== undefined && entry.company === company && entry.until > now();
    },
  };
}
