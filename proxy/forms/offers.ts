/** What a business offers, for search engines (schema.org, JSON-LD). Pure. */
import type { Inline, RichText, Site } from '../../shared/contract/index.ts';
import { currencyDecimals, toMajor } from '../../shared/money.ts';

const words = (part: Inline): string =>
  part.type === 'text' ? part.text : part.type === 'break' ? ' ' : part.children.map(words).join('');

const plain = (text: RichText): string =>
  text
    .flatMap((block) => (block.type === 'paragraph' ? [block.children] : block.items))
    .map((children) => children.map(words).join(''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 500);

/** `page` is where a service is booked, `home` the business's own website. Markup in a name stays text. */
export function offersOf({ name, locations, services, fallback }: Site, page: string, home: string | undefined): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name,
    ...(home !== undefined && { url: home }),
    ...(fallback.phone !== null && { telephone: fallback.phone }),
    ...(locations.length > 0 && { address: locations.map(({ address }) => address) }),
    potentialAction: { '@type': 'ReserveAction', target: page },
    makesOffer: services.map(({ id, title, description, price }) => ({
      '@type': 'Offer',
      url: `${page}?service=${encodeURIComponent(id)}`,
      itemOffered: { '@type': 'Service', name: title, ...(description.length > 0 && { description: plain(description) }) },
      ...(price && { price: toMajor(price).toFixed(currencyDecimals(price.currency)), priceCurrency: price.currency }),
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
