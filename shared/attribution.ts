/** Of an address, what tells a campaign: the only names that are kept and sent; and how it is written down. Pure. */
export const attributionNames = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
  'gclid',
  'yclid',
  'fbclid',
] as const;
export type Attribution = Partial<Record<(typeof attributionNames)[number], string>>;

export const ATTRIBUTION_LENGTH = 200;

/** From an address's query; values that are longer than anybody writes are cut. */
export function attributionOf(query: { get(name: string): string | null }): Attribution {
  return Object.fromEntries(
    attributionNames.flatMap((name) => {
      const value = query.get(name)?.slice(0, ATTRIBUTION_LENGTH);
      return value ? [[name, value]] : [];
    }),
  );
}

/** As one line, in the table's order; what does not fit is left out whole. */
export function attributionText(attribution: Attribution, length: number): string {
  return attributionNames.reduce((text, name) => {
    const value = attribution[name];
    const longer = value ? `${text}${text && '&'}${name}=${encodeURIComponent(value)}` : text;
    return longer.length > length ? text : longer;
  }, '');
}
