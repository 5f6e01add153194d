/** What a method of the service has at hand. */
import type { NotificationType } from '../callbacks.ts';
import { type Company, hasPlugin, type SandboxBooking } from '../company.ts';
import { refuse } from '../errors.ts';
import type { Quirks } from '../quirks.ts';

export interface MethodContext {
  readonly company: Company;
  readonly quirks: Quirks;
  readonly now: number;
  /** The sandbox's durations are divided by it. */
  readonly timeScale: number;
  /** Says that a booking has changed. */
  readonly tell: (booking: SandboxBooking, type: NotificationType) => void;
  /** Runs later; the method has long answered then. */
  readonly after: (ms: number, run: (context: MethodContext) => void) => void;
  /** Where the company's own site lies. */
  readonly site: string;
}

export type Method = (context: MethodContext, params: readonly unknown[]) => unknown;
export type Methods = Readonly<Record<string, Method>>;

/** The service writes ids as strings; some of its editions as numbers. */
export const idOf = ({ quirks }: Pick<MethodContext, 'quirks'>, id: string): string | number => (quirks.idsAsNumbers ? Number(id) : id);

/** What is not there: null, or an empty list in some editions. */
export const nothing = ({ quirks }: Pick<MethodContext, 'quirks'>): null | [] => (quirks.nullAsList ? [] : null);

/** PHP encodes an empty map as `[]`. */
export const mapOf = ({ quirks }: Pick<MethodContext, 'quirks'>, map: Readonly<Record<string, unknown>>): unknown =>
  Object.keys(map).length === 0 && quirks.emptyAsList ? [] : map;

/** A list when asked for one, else a map by id. */
export function listOf(context: MethodContext, items: readonly { readonly id: string | number }[], asArray: unknown): unknown {
  if (asArray === true || asArray === 1 || asArray === '1' || context.quirks.lists === 'array') return items;
  return mapOf(context, Object.fromEntries(items.map((item) => [String(item.id), item])));
}

export const needs = ({ company }: Pick<MethodContext, 'company'>, plugin: string): void => {
  if (!hasPlugin(company, plugin)) throw refuse(-32001);
};

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** "25.0000" */
export const amount = (price: number): string => price.toFixed(4);
