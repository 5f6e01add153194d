/** The owner's texts about a promotion are templates: "[service/services] with [discount]% discount!" Pure. */

export type Values = Readonly<Record<string, string | number | null>>;

/** What is known is filled in; the rest of the brackets is nothing that a client could read. */
export const filledIn = (template: string, values: Values): string =>
  template.replace(/\[([^\]]*)\]/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : null;
    return value === null || value === undefined ? '' : typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  });
