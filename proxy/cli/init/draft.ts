/** From an owner's answers to a configuration and its secrets, each in its own text. Pure. */

export interface Answers {
  readonly publicUrl: string;
  /** The site's name in the configuration. */
  readonly name: string;
  readonly origins: readonly string[];
  readonly provider: string;
  /** What the provider asks, as it stands in a site's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Draft {
  /** `okno.config.json`; no secret stands in it. */
  readonly config: string;
  /** By the name under which the configuration asks for them. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** `secret` makes a new one each time. */
export function draftOf({ publicUrl, name, origins, provider, settings }: Answers, kept: readonly string[], secret: () => string): Draft {
  const prefix = name
    .toUpperCase()
    .replaceAll('-', '_')
    .replace(/^(?=\d)/, 'SITE_');
  const nameOf = (key: string) => `${prefix}_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
  const given = kept.filter((key) => typeof settings[key] === 'string');
  const config = {
    publicUrl,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: filled in when the configuration is read.
    secret: '${OKNO_SECRET}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: likewise.
    operatorToken: '${OKNO_OPERATOR}',
    store: { engine: 'sqlite', path: './okno.db' },
    sites: {
      [name]: {
        provider,
        ...settings,
        ...Object.fromEntries(given.map((key) => [key, `\${${nameOf(key)}}`])),
        origins,
        webhookToken: `\${${nameOf('webhookToken')}}`,
      },
    },
  };
  const secrets = {
    OKNO_SECRET: secret(),
    OKNO_OPERATOR: secret(),
    [nameOf('webhookToken')]: secret(),
    ...Object.fromEntries(given.map((key) => [nameOf(key), String(settings[key])])),
  };
  return { config: `${JSON.stringify(config, null, 2)}\n`, secrets };
}

/** One `NAME=value` a line; null when a value cannot stand so in every reader of such files. */
export function environmentFile(secrets: Draft['secrets']): string | null {
  const lines = Object.entries(secrets);
  if (lines.some(([, value]) => !/^[\w.~+/=:@%-]+$/.test(value))) return null;
  return lines.map(([name, value]) => `${name}=${value}\n`).join('');
}

/** Puts an answer at a path like `catalog.branches`. */
export function put(settings: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...settings, [head]: value };
  return { ...settings, [head]: put((settings[head] ?? {}) as Record<string, unknown>, rest.join('.'), value) };
}
