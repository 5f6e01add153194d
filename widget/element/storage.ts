/** Remembers choices for a day and personal fields for the tab; a browser that refuses costs nothing but that. */
import type { Client, Line, Site } from '../booking/contract.ts';
import { type Draft, emptyDraft, type Wish } from '../booking/draft.ts';
import type { Memory } from '../booking/memory.ts';

export interface MemoryPorts {
  readonly site: string;
  readonly now: () => number;
  /** Reading these may throw where storage is forbidden. */
  readonly local: () => Storage;
  readonly session: () => Storage;
  /** What the page has set; it wins over choices, and fills in what was not typed. */
  readonly preset: () => Wish;
  /** Where many clients share one browser, nothing is kept. */
  readonly keeps: boolean;
}

const DAY = 86_400_000;

export function createMemory({ site, now, local, session, preset, keeps }: MemoryPorts): Memory {
  const key = `okno:${site}`;
  const read = (from: () => Storage): Record<string, unknown> => {
    try {
      // Whatever else than an object it may be has nothing to spread that is asked for.
      return { ...(JSON.parse((keeps && from().getItem(key)) || '{}') as object | null) };
    } catch {
      return {};
    }
  };
  const write = (to: () => Storage, value: object | null) => {
    try {
      if (value === null) to().removeItem(key);
      else if (keeps) to().setItem(key, JSON.stringify(value));
    } catch {
      // Full or forbidden: the widget works without.
    }
  };
  const tab = (more?: object) => {
    if (more) write(session, { ...read(session), ...more });
    return read(session);
  };

  return {
    load(business) {
      const kept = read(local);
      const fresh = typeof kept['at'] === 'number' && now() - kept['at'] < DAY ? kept : {};
      const personal = read(session);
      const { client, fields, ...choice } = preset();
      const draft: Draft = {
        ...emptyDraft,
        service: textOf(fresh['service']),
        location: textOf(fresh['location']),
        unit: textOf(fresh['unit']),
        client: { ...emptyDraft.client, ...client, ...typed(personal['client']) } as Client,
        fields: { ...fields, ...typed(personal['fields']) },
        more: linesOf(fresh['more'], business),
        ...choice,
      };
      return { draft, ticket: textOf(fresh['ticket']) };
    },
    saveDraft({ service, location, unit, more, client, fields }) {
      write(local, { ...read(local), at: now(), service, location, unit, more });
      tab({ client, fields });
    },
    saveTicket(ticket) {
      write(local, { ...read(local), at: now(), ticket });
    },
    tab,
    forget() {
      write(local, null);
      write(session, null);
    },
  };
}

/** Written by this widget or an earlier one, and the business may have changed since. */
const linesOf = (value: unknown, { services, horizon, capabilities }: Site): Line[] =>
  (Array.isArray(value) ? (value as Line[]) : [])
    .filter((line) => line?.start > horizon.from && services.some(({ id }) => id === line.service))
    .slice(0, capabilities.maxLines - 1);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
/** An empty field was not typed into. */
const typed = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
      )
    : {};
