/** From the body of a sent form back to what was chosen and typed. Pure. */
import { idempotencyKey } from '../../shared/contract/index.ts';
import type { Field } from '../../shared/contract/site.ts';
import type { Draft } from '../../widget/booking/draft.ts';
import { choiceOf } from './choice.ts';
import { fieldName } from './details.ts';

export interface Submission {
  readonly draft: Draft;
  /** Null when it is none of ours. */
  readonly key: string | null;
  /** Another time was chosen instead of one that was gone. */
  readonly instead: boolean;
}

export function submissionOf(body: URLSearchParams, fields: readonly Field[]): Submission {
  const text = (name: string) => body.get(name) ?? '';
  const chosen = choiceOf(body);
  const instead = choiceOf(new URLSearchParams([['start', text('instead')]])).slot;
  const draft: Draft = {
    ...chosen,
    ...(instead && { slot: instead, date: instead.start.slice(0, 10) }),
    client: { name: text('name').slice(0, 120), email: text('email').slice(0, 254), phone: text('phone').slice(0, 40) },
    fields: Object.fromEntries(fields.map(({ key }) => [key, text(fieldName(key)).slice(0, 4000)])),
    promo: text('promo').slice(0, 64),
    terms: text('terms') === '1',
  };
  return { draft, key: idempotencyKey.safeParse(body.get('key')).data ?? null, instead: instead !== null };
}
