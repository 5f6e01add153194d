/**
 * Manage links: what a client holds to see or cancel a booking. Self-contained and encrypted: they outlive the store, hold no
 * name, e-mail or phone, and are opened by every listed secret.
 */
import { z } from 'zod';
import type { Millis } from '../../shared/local-time.ts';
import type { Reference } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Seal } from './seal.ts';

/** A `view` link may be passed on; only a `manage` link changes anything. */
export type Scope = 'view' | 'manage';

export interface Link {
  readonly site: string;
  readonly scope: Scope;
  readonly expires: Millis;
  readonly reference: Reference;
  /** Where the client booked it, for services that do not keep that. */
  readonly location?: string | undefined;
  /** What the provider called the booking at first: it may have been made anew since. */
  readonly origin: string;
}

export interface Links {
  seal(link: Omit<Link, 'origin'>): Promise<string>;
  /** Only for the site it was made for, in time, and for as much as its scope allows. */
  open(site: string, token: string, scope: Scope): Promise<Result<Link>>;
}

/** Far above what a reference needs. */
const LENGTH_AT_MOST = 4096;

const shape = z.object({
  site: z.string(),
  scope: z.enum(['view', 'manage']),
  expires: z.number(),
  reference: z.record(z.string(), z.string()),
  location: z.string().optional(),
});

/** `follow` says where a link leads by now. */
export const createLinks = (
  seal: Pick<Seal, 'seal' | 'open'>,
  { now }: Pick<Runtime, 'now'>,
  follow: (link: Omit<Link, 'origin'>) => Promise<Link>,
): Links => ({
  seal: ({ site, scope, expires, reference, location }) => seal.seal({ site, scope, expires, reference, ...(location && { location }) }),
  async open(site, token, scope) {
    const opened = token.length <= LENGTH_AT_MOST ? await seal.open(token) : null;
    const told = shape.safeParse(opened).data;
    if (!told || told.site !== site) return fail('link_invalid', { detail: 'Open the link as it was given, whole.' });
    const link = await follow(told);
    if (link.expires <= now()) return fail('link_expired');
    return scope === 'manage' && link.scope !== 'manage' ? fail('link_forbids') : ok(link);
  },
});
