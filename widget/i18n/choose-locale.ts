/** Which locale to speak, of those that somebody wishes for: the first whose language there is, else English. Pure. */

/** `known` are languages of two letters with something between them. */
export function chooseLocale(wishes: readonly (string | null | undefined)[], known: string): string {
  for (const wish of wishes) {
    const locale = canonical(wish?.trim().replaceAll('_', '-'));
    if (locale && known.includes(locale.split('-')[0] ?? '')) return locale;
  }
  return 'en';
}

/** Null when no browser could write by it. */
function canonical(wish: string | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(wish)[0] ?? null;
  } catch {
    return null;
  }
}
