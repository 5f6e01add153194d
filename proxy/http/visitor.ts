/** Who asks, as far as an address tells: one house, not one device. Pure. */

/**
 * `forwarded` is `X-Forwarded-For`, to which each proxy appends the address that it saw; only as many entries from its end are
 * believed as there are proxies of our own.
 */
export function visitorOf(remote: string | null, forwarded: string | null, trustedHops: number): string | null {
  const entries = (forwarded ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const told = trustedHops > 0 ? (entries[entries.length - trustedHops] ?? null) : null;
  const address = told ?? remote;
  return address === null ? null : houseOf(address);
}

/** An IPv6 house has a whole /64 to choose addresses from. */
function houseOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
