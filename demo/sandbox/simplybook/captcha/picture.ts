/** Six digits as seven strokes each, like on a clock: a captcha's picture that a test and a person can both read. */
import { type Colour, png } from '../pictures.ts';

/** Top, upper left, upper right, middle, lower left, lower right, bottom. */
const strokes: Readonly<Record<string, string>> = {
  0: '1110111',
  1: '0010010',
  2: '1011101',
  3: '1011011',
  4: '0111010',
  5: '1101011',
  6: '1101111',
  7: '1010010',
  8: '1111111',
  9: '1111011',
};
/** Within a cell of 16 by 32: x, y, width, height. */
const places = [
  [0, 0, 16, 4],
  [0, 0, 4, 18],
  [12, 0, 4, 18],
  [0, 14, 16, 4],
  [0, 14, 4, 18],
  [12, 14, 4, 18],
  [0, 28, 16, 4],
] as const;
const [PAPER, INK]: readonly [Colour, Colour] = [
  [248, 249, 250],
  [40, 44, 52],
];

export const picture = (digits: string): Buffer =>
  png((x, y) => {
    const index = Math.floor((x - 14) / 22);
    const drawn = strokes[digits[index] ?? ''];
    const [inX, inY] = [x - 14 - index * 22, y - 64];
    const inked = places.some(
      ([left, top, width, height], stroke) =>
        drawn?.[stroke] === '1' && inX >= left && inX < left + width && inY >= top && inY < top + height,
    );
    return inked ? INK : PAPER;
  });
