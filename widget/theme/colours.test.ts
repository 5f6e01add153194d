import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, type Rgb } from '../../shared/contrast.ts';
import { mix, palette, parseColour } from './colours.ts';

describe('parseColour', () => {
  it.each([
    [' rgb(1, 2, 3) ', [1, 2, 3]],
    ['rgb(1 2 3 / 90%)', [1, 2, 3]],
    ['rgba(0, 0, 0, 0)', null],
    ['transparent', null],
    ['', null],
  ])('%s: %j', (text, expected) => {
    expect(parseColour(text)).toEqual(expected);
  });
});

describe('a palette', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(part, part, part);
  const of = (colours: Readonly<Record<string, string>>, name: string): Rgb => parseColour(colours[`--_${name}`] ?? '') ?? [0, 0, 0];

  /** Of two colours the first stands on the second: text 4.5, marks, borders, focus rings and icons 3. */
  const readable = [
    ...['paper', 'soft', 'raised'].flatMap((ground) => [
      ...['ink', 'muted', 'on-soft', 'danger'].map((text) => [text, ground, 4.5] as const),
      ...['fill', 'edge', 'success'].map((shape) => [shape, ground, 3] as const),
    ]),
    ['on-fill', 'fill', 4.5],
    ['on-fill', 'fill-hover', 4.5],
    ['on-success', 'success', 3],
    ['paper', 'danger', 3],
  ] as const;
  const wrong = (colours: Readonly<Record<string, string>>) =>
    readable.filter(([front, ground, ratio]) => contrast(of(colours, front), of(colours, ground)) < ratio);

  const light: [Rgb, Rgb] = [
    [29, 27, 26],
    [255, 255, 255],
  ];
  const dark: [Rgb, Rgb] = [
    [240, 236, 232],
    [24, 22, 21],
  ];
  const warm: [Rgb, Rgb] = [
    [60, 60, 60],
    [250, 245, 240],
  ];

  // The same ten thousand each time, so that a change of ours and not of chance is what turns it red.
  it('can be read whatever the page’s accent, on light, on dark, and on whatever ground a page has', () => {
    const pages = fc.oneof(fc.constantFrom(light, dark, warm), fc.tuple(colour, colour));
    fc.assert(
      fc.property(colour, pages, (accent, [text, background]) => wrong(palette({ accent, text, background })).length === 0),
      { numRuns: 10_000, seed: 7 },
    );
  }, 30_000);
  it.each([
    ['light', light],
    ['dark', dark],
    ['warm', warm],
  ])('has text well above that on a %s page', (_, [text, background]) => {
    const colours = palette({ accent: [168, 50, 94], text, background });
    expect(contrast(of(colours, 'ink'), background)).toBeGreaterThanOrEqual(7);
    // What is hovered over still differs from what is not.
    expect(colours['--_fill-hover']).not.toBe(colours['--_fill']);
    expect(colours['--_soft']).not.toBe(colours['--_paper']);
  });
  it.each<[Rgb, Rgb]>([
    [
      [29, 27, 26],
      [255, 255, 255],
    ],
    [
      [90, 90, 90],
      [250, 245, 240],
    ],
    [
      [171, 178, 191],
      [40, 44, 52],
    ],
  ])('has ink that can be read on a thin tint of any colour: %j on %j', (text, background) => {
    const ink = of(palette({ accent: [168, 50, 94], text, background }), 'ink');
    fc.assert(fc.property(colour, (tint) => contrast(ink, mix(background, tint, 0x20 / 255)) >= 4.5));
  });
  it('keeps an accent that can be read as it is', () => {
    expect(palette({ accent: [168, 50, 94], text: [29, 27, 26], background: [255, 255, 255] })['--_fill']).toBe('rgb(168,50,94)');
  });
});
