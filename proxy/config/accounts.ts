/** Which sites share an account: one upstream key counts its requests once, however many sites use it. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fallback } from '../../shared/contract/index.ts';
import type { PaymentsSettings } from '../payments/registry.ts';
import type { AccountId } from '../ports/store.ts';
import { accountOf, hostedPageOf, type ProviderSettings } from '../providers/registry.ts';
import type { Config, SiteConfig } from './schema.ts';

export interface AccountPlan {
  readonly id: AccountId;
  /** Of the first site that names the key. */
  readonly settings: ProviderSettings;
  readonly sites: Readonly<
    Record<string, { readonly fallback: Fallback; readonly alertUrl: string | null; readonly payments: PaymentsSettings }>
  >;
}

export function planAccounts(config: Config): readonly AccountPlan[] {
  const plans = new Map<AccountId, AccountPlan>();
  for (const [name, site] of Object.entries(config.sites)) {
    const id = idOf(site);
    const known = plans.get(id);
    plans.set(id, {
      id,
      settings: known?.settings ?? site,
      sites: { ...known?.sites, [name]: { fallback: fallbackOf(site), alertUrl: site.alertUrl ?? null, payments: site.payments } },
    });
  }
  return [...plans.values()];
}

/** A hash, so that neither a log nor the store's keys tell whose account it is. */
const idOf = (site: SiteConfig): AccountId => bytesToHex(sha256(utf8ToBytes(JSON.stringify(accountOf(site))))).slice(0, 16);

const fallbackOf = (site: SiteConfig): Fallback => ({
  url: site.fallback.url ?? hostedPageOf(site),
  phone: site.fallback.phone ?? null,
});
