/** Which language to speak: what the page says, then what the browser prefers, then English. Pure. */
export function chooseLanguage<Name extends string>(
  wishes: readonly (string | null | undefined)[],
  known: readonly Name[],
  last: Name,
): Name {
  for (const wish of wishes) {
    const found = known.find((name) => wish?.toLowerCase().split('-')[0] === name);
    if (found) return found;
  }
  return last;
}
