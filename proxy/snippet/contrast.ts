/** How well white and dark text can be read on a colour, as WCAG 2 counts it. Pure; runs in Node and in browsers. */

export interface Contrast {
  readonly text: 'white' | 'dark';
  /** From 1 to 21, cut to one decimal: what falls short is never rounded up. */
  readonly ratio: number;
  /** Enough for text of any size (4.5). */
  readonly aa: boolean;
}

const WHITE = '#ffffff';
/** The dark that the widget itself puts on a light accent. */
const DARK = '#12100f';
const AA = 4.5;

function luminance(colour: string): number {
  const part = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function ratio(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `colour` is `#rrggbb`. */
export function contrastOf(colour: string): readonly [white: Contrast, dark: Contrast] {
  const against = (text: Contrast['text'], ink: string): Contrast => {
    const exact = ratio(colour, ink);
    return { text, ratio: Math.floor(exact * 10) / 10, aa: exact >= AA };
  };
  return [against('white', WHITE), against('dark', DARK)];
}

/** As a sentence: "White text on #a8325e: 6.3:1, AA." */
export const describeContrast = (colour: string): readonly string[] =>
  contrastOf(colour).map(
    ({ text, ratio: value, aa }) =>
      `${text === 'white' ? 'White' : 'Dark'} text on ${colour}: ${value.toFixed(1)}:1, ${aa ? 'AA' : 'below AA'}.`,
  );
