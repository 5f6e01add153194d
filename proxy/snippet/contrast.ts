/** How well white and dark text can be read on a colour, as WCAG 2 counts it. Pure; runs in Node and in browsers. */
import { contrast, type Rgb } from '../../shared/contrast.ts';

export interface Contrast {
  readonly text: 'white' | 'dark';
  /** From 1 to 21, cut to one decimal: what falls short is never rounded up. */
  readonly ratio: number;
  /** Enough for text of any size (4.5). */
  readonly aa: boolean;
}

const WHITE: Rgb = [255, 255, 255];
/** The dark that the widget itself puts on a light accent. */
const DARK: Rgb = [18, 16, 15];
const AA = 4.5;

function rgbOf(colour: string): Rgb {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** `colour` is `#rrggbb`. */
export function contrastOf(colour: string): readonly [white: Contrast, dark: Contrast] {
  const against = (text: Contrast['text'], ink: Rgb): Contrast => {
    const exact = contrast(rgbOf(colour), ink);
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
