/** Everything that a page may set on the element: the one table from which types, attributes, properties, query and documents come. */
export const options = {
  site: '',
  proxy: '',
  mode: 'inline',
  locale: '',
  theme: 'auto',
  surface: 'plain',
  service: '',
  unit: '',
  location: '',
  date: '',
  promo: '',
  timezone: '',
  name: '',
  email: '',
  phone: '',
  fields: '',
  readonly: '',
  hide: '',
  kiosk: '',
  manage: '',
} as const;

/** What the page's own counters are told: attributes alone, for the widget itself does not know of them (widget/embed/analytics/). */
export const countingOptions = { analytics: '', counter: '', consent: '' } as const;

export type OptionName = keyof typeof options;
export type Options = Readonly<Record<OptionName, string>>;

export const optionNames = Object.keys(options) as readonly OptionName[];

/** What may be chosen or filled in beforehand; a link may do it too, as `?okno-service=7`. Nothing else is taken from an address. */
export const prefillNames = ['service', 'unit', 'location', 'date', 'promo', 'name', 'email', 'phone', 'fields'] as const;
export type Prefill = Partial<Record<(typeof prefillNames)[number], string>>;

/** A link says more than the page that it leads to. It may lock, and not hide: what it has filled in is to be seen. */
const linked: readonly string[] = [...prefillNames, 'readonly'];

export const readOptions = (attribute: (name: string) => string | null, link: (name: string) => string | null = () => null): Options =>
  Object.fromEntries(
    optionNames.map((name) => [name, (linked.includes(name) && link(`okno-${name}`)?.trim()) || attribute(name)?.trim() || options[name]]),
  ) as Options;
