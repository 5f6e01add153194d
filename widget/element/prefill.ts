/** What a page or a link fills in beforehand, as the booking understands it. Pure. */
import type { Wish } from '../booking/draft.ts';
import type { Prefill } from './options.ts';

/** Empty values wish for nothing. `fields` is written like a query: `custom_field1=Rex&custom_field2=1`. */
export function wishOf({ name, email, phone, fields, ...choice }: Prefill): Wish {
  return {
    ...filled(choice),
    client: filled({ name, email, phone }),
    fields: Object.fromEntries(new URLSearchParams(fields)),
  };
}

const filled = <Name extends string>(values: Partial<Record<Name, string | undefined>>): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries<string | undefined>(values).filter(([, value]) => value)) as Partial<Record<Name, string>>;
