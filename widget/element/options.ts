/** Everything that a page may set on the element: the one table from which types, attributes and documents come. */
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
  manage: '',
} as const;

export type OptionName = keyof typeof options;
export type Options = Readonly<Record<OptionName, string>>;

export const optionNames = Object.keys(options) as readonly OptionName[];

export const readOptions = (attribute: (name: string) => string | null): Options =>
  Object.fromEntries(optionNames.map((name) => [name, attribute(name)?.trim() || options[name]])) as Options;
