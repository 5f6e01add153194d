/** From the page's accent, text and background to every colour of the widget, readable by construction. Pure. */
import { contrast, type Rgb } from '../../shared/contrast.ts';

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

/** The colour, moved towards another one until it can be read on every ground. */
function readable(colour: Rgb, grounds: readonly Rgb[], towards: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mix(colour, towards, share);
    if (grounds.every((ground) => contrast(tried, ground) >= ratio)) return tried;
  }
  return towards;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** Softer than black: what is written on a bright accent. */
const NIGHT: Rgb = [18, 16, 15];
/** Slightly above what AA asks, so that rounding never falls below it. */
const TEXT_RATIO = 4.6;
const SHAPE_RATIO = 3.05;
/** More, so that a tint of it still stands out from the page, and it from the tint. */
const FILL_RATIO = 3.5;

export function palette({ accent, text, background }: PageColours): Readonly<Record<string, string>> {
  // On a middling ground only the better one of them can be read.
  const dark = contrast(WHITE, background) > contrast(BLACK, background);
  const ink = readable(text, [background], dark ? WHITE : BLACK, 7);
  const fill = readable(accent, [background], ink, FILL_RATIO);
  const onFill = [WHITE, NIGHT].find((written) => contrast(written, fill) >= TEXT_RATIO) ?? (dark ? NIGHT : WHITE);
  // No text is readable on a middling accent: it gives way a little, away from the page.
  const away = onFill === WHITE ? BLACK : WHITE;
  const solid = readable(fill, [onFill], away, TEXT_RATIO);
  /** So much of a colour as leaves what stands on it readable. */
  const tint = (colour: Rgb, share: number) =>
    readable(readable(mix(background, colour, share), [ink], background, TEXT_RATIO), [solid], background, SHAPE_RATIO);
  const soft = tint(solid, dark ? 0.22 : 0.1);
  const raised = tint(ink, dark ? 0.06 : 0.025);
  const onGrounds = (colour: Rgb, ratio = TEXT_RATIO) => readable(colour, [background, soft, raised], ink, ratio);
  const success = onGrounds([26, 127, 75]);
  return Object.fromEntries(
    Object.entries({
      ink,
      muted: onGrounds(mix(ink, background, 0.4)),
      line: mix(background, ink, dark ? 0.2 : 0.14),
      edge: onGrounds(mix(background, ink, 0.4), SHAPE_RATIO),
      paper: background,
      raised,
      fill: solid,
      'fill-hover': mix(solid, away, 0.12),
      'on-fill': onFill,
      soft,
      'on-soft': onGrounds(solid),
      danger: onGrounds([200, 40, 40]),
      success,
      'on-success': contrast(WHITE, success) >= TEXT_RATIO ? WHITE : NIGHT,
    }).map(([name, colour]) => [`--_${name}`, toText(colour)]),
  );
}
