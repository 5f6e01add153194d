/** Fields that the page has filled in and keeps to itself. What is missing or wrong is the client's again, so that nobody is stuck. Pure. */
import type { Client, Field } from './contract.ts';
import { type Draft, emptyDraft, type Wish } from './draft.ts';
import type { FieldErrors, Session } from './state.ts';
import { validate } from './validation.ts';

export type Hold = 'readonly' | 'hidden';

export interface Held {
  readonly hold: Hold;
  /** What the page has set, and what is sent. */
  readonly value: string;
}

export interface Page {
  readonly wish: Pick<Wish, 'client' | 'fields'>;
  readonly readonly: readonly string[];
  readonly hide: readonly string[];
}

const contacts: readonly string[] = Object.keys(emptyDraft.client);
const isContact = (key: string): key is keyof Client => contacts.includes(key);

/**
 * Field by key. `freed` are values that were refused before: the same value is not held again. A field that may stay empty may be
 * hidden without a value, and holds none then.
 */
export function heldFields(
  { site, draft, detail }: Pick<Session, 'site' | 'draft' | 'detail'>,
  { wish, readonly, hide }: Page,
  freed: ReadonlyMap<string, string>,
): ReadonlyMap<string, Held> {
  const fields = detail?.fields ?? [];
  const wished: Draft = { ...draft, client: { ...emptyDraft.client, ...wish.client }, fields: wish.fields };
  const wrong = validate(site, fields, wished);
  const held = new Map<string, Held>();
  for (const key of [...contacts, ...fields.map((field) => field.key)]) {
    const value = valueIn(wished, fields, key);
    const hold = hide.includes(key) ? 'hidden' : readonly.includes(key) && value.trim() !== '' ? 'readonly' : null;
    if (hold && !wrong[key] && freed.get(key) !== value) held.set(key, { hold, value });
  }
  return held;
}

/** What was refused is free from now on, with the value for which it was. */
export const refusedOf = (held: ReadonlyMap<string, Held>, errors: FieldErrors): readonly (readonly [key: string, value: string])[] =>
  [...held].flatMap(([key, { value }]) => (errors[key] ? [[key, value] as const] : []));

/** The events after which the draft has what is held, whatever was typed before. */
export const heldEvents = ({ draft, detail }: Pick<Session, 'draft' | 'detail'>, held: ReadonlyMap<string, Held>) =>
  [...held].flatMap(([key, { value }]) => {
    if (valueIn(draft, detail?.fields ?? [], key) === value) return [];
    return [isContact(key) ? ({ type: 'client_typed', field: key, value } as const) : ({ type: 'field_typed', key, value } as const)];
  });

const valueIn = ({ client, fields: typed }: Draft, fields: readonly Field[], key: string): string =>
  isContact(key) ? client[key] : (typed[key] ?? fields.find((field) => field.key === key)?.initial ?? '');
