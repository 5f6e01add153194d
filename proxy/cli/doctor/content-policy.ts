/** What a page's Content-Security-Policy would keep the widget from. Pure. */

/** What the widget needs from the proxy's origin, each by the directives that decide it, the first that is there. */
const needs = [
  { what: 'the script', by: ['script-src-elem', 'script-src', 'default-src'] },
  { what: 'requests', by: ['connect-src', 'default-src'] },
  { what: 'pictures', by: ['img-src', 'default-src'] },
] as const;

/** In a header, policies are parted by commas; all must allow. Gives what is kept out and by which directive. */
export function keptOut(header: string, origin: string): readonly string[] {
  return header.split(',').flatMap((policy) => {
    const directives = new Map<string, readonly string[]>();
    for (const directive of policy.split(';')) {
      const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
      if (name !== '' && !directives.has(name)) directives.set(name, sources);
    }
    return needs.flatMap(({ what, by }) => {
      const name = by.find((candidate) => directives.has(candidate));
      const sources = name === undefined ? null : (directives.get(name) ?? []);
      return sources === null || sources.some((source) => allows(source, new URL(origin))) ? [] : [`${what} (${name})`];
    });
  });
}

function allows(source: string, { protocol, host, hostname, port }: URL): boolean {
  if (source === '*') return protocol === 'https:' || protocol === 'http:';
  if (/^[a-z][a-z\d+.-]*:$/.test(source)) return source === protocol || (source === 'http:' && protocol === 'https:');
  const [, scheme, name = '', at] = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*']+)(?::(\d+|\*))?(?:\/.*)?$/.exec(source) ?? [];
  if (name === '') return false;
  if (scheme !== undefined && `${scheme}:` !== protocol && !(scheme === 'http' && protocol === 'https:')) return false;
  const usual = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  if (at !== undefined && at !== '*' && at !== usual) return false;
  if (at === undefined && port !== '') return false;
  if (name === '*') return true;
  return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : name === hostname || name === host;
}
