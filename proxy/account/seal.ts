/**
 * Seals what must not be readable in the store (orders with personal data, references, tokens) and names things by keyed
 * hashes. Keys come from the configured secrets by HKDF, one label a purpose; all secrets open, the first seals.
 */
import { CompactEncrypt, compactDecrypt } from 'jose';

export interface Seal {
  seal(value: unknown): Promise<string>;
  /** null when no secret opens it. */
  open(sealed: string): Promise<unknown>;
  /** Keyed hashes of a text, by the newest secret first: names that cannot be guessed and tell nothing. */
  names(text: string): Promise<readonly [string, ...string[]]>;
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function keysOf(secret: string, label: string) {
  const material = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveBits']);
  const derive = async (purpose: string) =>
    new Uint8Array(
      await crypto.subtle.deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes(`okno ${label} ${purpose}`) },
        material,
        256,
      ),
    );
  const naming = await derive('name');
  return {
    sealing: await derive('seal'),
    naming: await crypto.subtle.importKey('raw', naming, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  };
}

type NamingKey = Awaited<ReturnType<typeof keysOf>>['naming'];

export function createSeal(secrets: readonly string[], label: string): Seal {
  const all = Promise.all(secrets.map((secret) => keysOf(secret, label)));
  const newest = async () => {
    const [first] = await all;
    if (!first) throw new Error('a seal needs a secret');
    return first;
  };
  const name = async (text: string, key: NamingKey) =>
    base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(text)))).slice(0, 32);

  return {
    async seal(value) {
      const { sealing } = await newest();
      return new CompactEncrypt(bytes(JSON.stringify(value))).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(sealing);
    },
    async open(sealed) {
      for (const { sealing } of await all) {
        const opened = await compactDecrypt(sealed, sealing).catch(() => null);
        if (opened) return JSON.parse(new TextDecoder().decode(opened.plaintext)) as unknown;
      }
      return null;
    },
    async names(text) {
      const first = await name(text, (await newest()).naming);
      const others = await Promise.all((await all).slice(1).map(({ naming }) => name(text, naming)));
      return [first, ...others];
    },
  };
}

const base64url = (data: Uint8Array): string =>
  btoa(String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
