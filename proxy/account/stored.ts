/** Where stored JSON becomes our records again. Only the account writes under its keys, so their shapes are taken on trust, here alone. */
import type { Json, Records } from '../ports/store.ts';

export const stored = <Value>(records: Records, key: string): Value | null => (records[key] as unknown as Value | undefined) ?? null;

export const json = (value: object): Json => value as unknown as Json;
