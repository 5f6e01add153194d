/** Whether a name that looks public leads into a private network. An address that an owner writes down is the owner's choice. */
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

export async function leadsInside(hostname: string, resolve = lookupAll): Promise<boolean> {
  const name = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(name) || name === 'localhost' || name.endsWith('.localhost')) return false;
  const addresses = await resolve(name).catch(() => []);
  return addresses.some((address) => isInside(address));
}

const lookupAll = async (name: string): Promise<readonly string[]> =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

function isInside(address: string): boolean {
  const parsed = ipaddr.parse(address);
  const plain = parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() ? parsed.toIPv4Address() : parsed;
  return plain.range() !== 'unicast';
}
