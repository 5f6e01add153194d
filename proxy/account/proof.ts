/**
 * Proofs of bookings for a page's own server: a JWS that says that a booking was made here for this site, and nothing about
 * whom. Keys come from the configured secrets by HKDF under a label of their own; the first signs, all are published.
 */
import { calculateJwkThumbprint, exportJWK, type JWK, SignJWT } from 'jose';
import type { Confirmation, LineTicket, Ticket } from '../../shared/contract/index.ts';

export interface Proofs {
  /** The ticket with a proof of everything in it that was booked. */
  prove(site: string, ticket: Ticket): Promise<Ticket>;
  /** The public keys, newest first. */
  keys(): Promise<{ readonly keys: readonly JWK[] }>;
}

const ALGORITHM = 'EdDSA';
/** Long enough for a page's server to read it, too short to be worth keeping. */
const LIFE = 3_600_000;
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

const bytes = (text: string) => new TextEncoder().encode(text);

async function keyOf(secret: string) {
  const material = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveBits']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes('okno proofs sign') };
  const seed = new Uint8Array(await crypto.subtle.deriveBits(derivation, material, 256));
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array([...PKCS8, ...seed]), { name: 'Ed25519' }, true, ['sign']);
  const { kty = '', crv = '', x = '' } = await exportJWK(key);
  // The private part stays here.
  const open = { kty, crv, x };
  const kid = await calculateJwkThumbprint(open);
  return { key, kid, open: { ...open, kid, alg: ALGORITHM, use: 'sig' } satisfies JWK };
}

/** `now` in milliseconds. */
export function createProofs(secrets: readonly string[], publicUrl: string, now: () => number): Proofs {
  // Made when first asked for: some runtimes do nothing before a request.
  let made: Promise<readonly Awaited<ReturnType<typeof keyOf>>[]> | null = null;
  const keys = () => {
    made ??= Promise.all(secrets.map(keyOf));
    return made;
  };

  const proofOf = async (site: string, ticket: string, { status }: Confirmation): Promise<NonNullable<Confirmation['proof']>> => {
    const id = await idOf(ticket);
    const [first] = await keys();
    // Not before it is paid for.
    if (!first || status === 'awaiting_payment') return { id, jws: null };
    const jws = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid: first.kid, typ: 'JWT' })
      .setIssuer(publicUrl)
      .setAudience(site)
      .setJti(id)
      .setIssuedAt(new Date(now()))
      .setExpirationTime(new Date(now() + LIFE))
      .sign(first.key);
    return { id, jws };
  };
  const proveLine = async <Line extends LineTicket>(site: string, line: Line): Promise<Line> =>
    line.state === 'booked'
      ? { ...line, confirmation: { ...line.confirmation, proof: await proofOf(site, line.ticket, line.confirmation) } }
      : line;

  return {
    async prove(site, ticket) {
      if (ticket.state !== 'visit') return proveLine(site, ticket);
      return { ...ticket, lines: await Promise.all(ticket.lines.map((line) => proveLine(site, line))) };
    },
    keys: async () => ({ keys: (await keys()).map(({ open }) => open) }),
  };
}

/** The same for a booking whenever it is asked about; it does not lead back to the ticket, which opens the booking. */
async function idOf(ticket: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(`okno proof ${ticket}`)));
  return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
