/** Of an address, what tells a campaign: the only names that are kept and sent. */
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
