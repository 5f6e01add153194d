/** From the page's accent, text and background to every colour of the widget, readable by construction. Pure. */
import { contrast, luminance, type Rgb } from '../../shared/contrast.ts';

export interface PageColours {
  readonly accent: Rgb;
  readonly text: Rgb;
  readonly background: Rgb;
}

/** As browsers compute it: "rgb(168, 50, 94)", "rgba(0, 0, 0, 0)"; null when transparent or unknown. */
export function parseColour(text: string): Rgb | null {
  const parts = /^rgba?\(([^)]+)\)$/i
    .exec(text.trim())?.[1]
    ?.split(/[\s,/]+/)
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));
  const [red, green, blue, alpha = 1] = parts ?? [];
  return red === undefined || green === undefined || blue === undefined || alpha < 0.5 ? null : [red, green, blue];
}

const each = (part: (index: 0 | 1 | 2) => number): Rgb => [part(0), part(1), part(2)];

export const toText = (colour: Rgb): string => `rgb(${colour.map(Math.round)})`;

export const mix = (from: Rgb, to: Rgb, share: number): Rgb => each((index) => from[index] + (to[index] - from[index]) * share);

/** The colour, moved towards another one until it can be read on the ground. */
function readable(colour: Rgb, ground: Rgb, towards: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(colour, towards, share);
    if (contrast(tried, ground) >= ratio) return tried;
  }
  return towards;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [18, 16, 15];
/** Slightly above what AA asks, so that rounding never falls below it. */
const TEXT_RATIO = 4.6;
const SHAPE_RATIO = 3.1;

export function palette({ accent, text, background }: PageColours): Readonly<Record<string, string>> {
  const dark = luminance(background) < 0.2;
  const ink = readable(text, background, dark ? WHITE : BLACK, 7);
  const fill = readable(accent, background, ink, SHAPE_RATIO);
  const onFill = contrast(WHITE, fill) >= TEXT_RATIO ? WHITE : contrast(BLACK, fill) >= TEXT_RATIO ? BLACK : null;
  // No text is readable on a middling accent: it gives way a little.
  const solid = onFill === null ? readable(fill, WHITE, BLACK, TEXT_RATIO) : fill;
  const soft = mix(background, solid, dark ? 0.22 : 0.1);
  const raised = mix(background, ink, dark ? 0.06 : 0.025);
  const danger = readable([200, 40, 40], raised, ink, TEXT_RATIO);
  const success = readable([26, 127, 75], raised, ink, TEXT_RATIO);
  return Object.fromEntries(
    Object.entries({
      ink,
      muted: readable(mix(ink, background, 0.4), soft, ink, TEXT_RATIO),
      line: mix(background, ink, dark ? 0.2 : 0.14),
      edge: readable(mix(background, ink, 0.4), background, ink, SHAPE_RATIO),
      paper: background,
      raised,
      fill: solid,
      'fill-hover': mix(solid, onFill === BLACK ? WHITE : BLACK, 0.12),
      'on-fill': onFill ?? WHITE,
      soft,
      'on-soft': readable(solid, soft, ink, TEXT_RATIO),
      danger,
      success,
      'on-success': contrast(WHITE, success) >= TEXT_RATIO ? WHITE : BLACK,
    }).map(([name, colour]) => [`--_${name}`, toText(colour)]),
  );
}
