/** What lines cost, each and together, and what a promo code makes of it. Pure. */
import type { Quote } from '../../shared/contract/index.ts';
import type { Money } from '../../shared/money.ts';
import type { PromoAnswer } from './provider.ts';

export interface PricedLine {
  /** null when the business shows no price for it. */
  readonly before: Money | null;
  /** null when nobody asked. */
  readonly promo: PromoAnswer | null;
}

/** How often each counted code was used so far. */
export type Uses = Readonly<Record<string, number>>;

/** A line for which a code's last use is gone is not cheaper by it. Each line is one use. */
export function withinUses(lines: readonly PricedLine[], uses: Uses): readonly PricedLine[] {
  const used: Record<string, number> = { ...uses };
  return lines.map((line) => {
    const counted = line.promo?.state === 'applied' ? line.promo.uses : undefined;
    if (!counted) return line;
    const before = used[counted.name] ?? 0;
    used[counted.name] = before + 1;
    return before < counted.most ? line : { ...line, promo: { state: 'refused', reason: 'promo_used_up' } };
  });
}

export function savingOf({ before, promo }: PricedLine): Money | null {
  if (!before || promo?.state !== 'applied') return null;
  const { off } = promo;
  return { ...before, minor: 'amount' in off ? Math.min(off.amount.minor, before.minor) : Math.round((before.minor * off.percent) / 100) };
}

export function totalOf(line: PricedLine): Money | null {
  const saving = savingOf(line);
  return line.before && { ...line.before, minor: line.before.minor - (saving?.minor ?? 0) };
}

/** A code counts when it counts for any line; when for none, the first line tells why. */
export function quoteOf(code: string | undefined, lines: readonly PricedLine[]): Quote {
  const before = sum(lines.map((line) => line.before));
  const total = sum(lines.map(totalOf));
  const applied = lines.flatMap(({ promo }) => (promo?.state === 'applied' ? [promo] : []))[0];
  const refused = lines.flatMap(({ promo }) => (promo?.state === 'refused' ? [promo] : []))[0];
  if (code === undefined) return { before, total, promo: null };
  if (!applied) return { before, total, promo: refused ? { state: 'refused', code, reason: refused.reason } : null };
  const percent = lines.length === 1 && 'percent' in applied.off ? applied.off.percent : null;
  const saving = before && total && { ...before, minor: before.minor - total.minor };
  const { title, until = null, fineprint = null } = applied;
  return { before, total, promo: { state: 'applied', code, title, percent, saving, until, fineprint } };
}

/** Not known when any part is not. */
function sum(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((amount) => amount !== null);
  const [first] = known;
  return first && known.length === amounts.length ? { ...first, minor: known.reduce((total, { minor }) => total + minor, 0) } : null;
}
