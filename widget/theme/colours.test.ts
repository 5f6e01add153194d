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

  it('can be read whatever the page’s accent, on light and on dark', () => {
    fc.assert(
      fc.property(
        colour,
        fc.constantFrom<[Rgb, Rgb]>(
          [
            [29, 27, 26],
            [255, 255, 255],
          ],
          [
            [240, 236, 232],
            [24, 22, 21],
          ],
          [
            [60, 60, 60],
            [250, 245, 240],
          ],
        ),
        (accent, [text, background]) => {
          const colours = palette({ accent, text, background });
          const readable: [string, string, number][] = [
            ['ink', 'paper', 7],
            ['muted', 'paper', 4.5],
            ['muted', 'soft', 4.5],
            ['on-fill', 'fill', 4.5],
            ['on-soft', 'soft', 4.5],
            ['on-soft', 'paper', 4.5],
            ['danger', 'paper', 4.5],
            ['danger', 'raised', 4.5],
            ['on-success', 'success', 4.5],
            ['fill', 'paper', 3],
            ['edge', 'paper', 3],
          ];
          for (const [front, ground, ratio] of readable) {
            expect([front, ground, accent, contrast(of(colours, front), of(colours, ground)) >= ratio]).toEqual([
              front,
              ground,
              accent,
              true,
            ]);
          }
        },
      ),
    );
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
