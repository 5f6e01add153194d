/** The service's request bodies: forms whose names are paths, as in `line_items[0][price_data][currency]`. Pure. */
export type Field = string | Fields;
export interface Fields {
  readonly [name: string]: Field;
}

export function parseForm(body: string): Fields {
  const fields: Record<string, Field> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = [name.split('[')[0] ?? '', ...[...name.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => part ?? '')];
    let here = fields;
    for (const part of path.slice(0, -1)) {
      const next = here[part];
      const inside: Record<string, Field> = typeof next === 'object' ? (next as Record<string, Field>) : {};
      here[part] = inside;
      here = inside;
    }
    here[path.at(-1) ?? ''] = value;
  }
  return fields;
}

/** The text at a path; undefined when there is none. */
export function textAt(fields: Fields, ...path: readonly string[]): string | undefined {
  let here: Field | undefined = fields;
  for (const part of path) here = typeof here === 'object' ? here[part] : undefined;
  return typeof here === 'string' ? here : undefined;
}

/** Every name in it, as it was written: `line_items[0][quantity]`. */
export function namesOf(fields: Fields, inside = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const path = inside === '' ? name : `${inside}[${name}]`;
    return typeof value === 'string' ? [path] : namesOf(value, path);
  });
}
