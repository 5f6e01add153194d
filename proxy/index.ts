/** The parts that run on any runtime, for those who bring their own: `import { createApp } from 'okno/proxy'`. */
export type { Account } from './account/account.ts';
export { type AccountSettings, createAccount } from './account/create.ts';
export { createProofs, type Proofs } from './account/proof.ts';
export { createSeal, type Seal } from './account/seal.ts';
export { createApp } from './app.ts';
export { type AccountPlan, planAccounts } from './config/accounts.ts';
export { type ConfigFault, type LoadedConfig, loadConfig } from './config/load.ts';
export { type Durations, durations } from './domain/durations.ts';
export type { AppSettings, ServedSite } from './http/environment.ts';
export type { Asset, Assets } from './ports/assets.ts';
export type { ProxyEvent, Runtime } from './ports/runtime.ts';
export type { AccountId, Change, Json, Put, Records, Store } from './ports/store.ts';
export { createProvider } from './providers/registry.ts';
