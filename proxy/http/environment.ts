/** What every route of the app may reach. Types only. */
import type { Fallback } from '../../shared/contract/index.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Texts } from '../../shared/texts.ts';
import type { Account } from '../account/account.ts';
import type { Proofs } from '../account/proof.ts';
import type { Assets } from '../ports/assets.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Watch } from './operator/watch.ts';

export interface ServedSite {
  readonly account: Account;
  /** What our own pages offer when nothing else works. */
  readonly fallback: Fallback;
  /** What it says in its own words. */
  readonly texts?: Texts | undefined;
  /** Exactly as browsers send them. */
  readonly origins: readonly string[];
  /** Secret parts of the address for notifications; two while it is being changed. */
  readonly webhookTokens: readonly string[];
}

export interface OperatorSettings {
  readonly token: string;
  /** Is told what the runtime's log is told. */
  readonly watch: Watch;
  /** Sites whose accounts live elsewhere, where each is looked at by itself. */
  readonly elsewhere?: readonly string[];
}

export interface AppSettings {
  /** Where the proxy is reached; its origin counts as listed for every site. */
  readonly publicUrl: string;
  readonly sites: Readonly<Record<string, ServedSite>>;
  readonly runtime: Runtime;
  /** Who asks, by address; null when it is not known. The second argument is what the runtime hands to the app. */
  readonly addressOf: (request: Request, environment: unknown) => string | null;
  /** null when somebody else serves the script. */
  readonly assets: Assets | null;
  readonly proofs: Proofs;
  /** Rejects when a booking could not be stored now. */
  readonly ready: () => Promise<void>;
  /** Absent, there is no page for the operator, and nothing is measured. */
  readonly operator?: OperatorSettings | null;
}

export interface Environment {
  Variables: {
    requestId: string;
    site: string;
    served: ServedSite;
    code: ErrorCode | null;
  };
}
