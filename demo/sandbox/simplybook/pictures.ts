/** Pictures that nobody had to photograph: drawn from a name, as PNG. The same name always gives the same one. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 160;

export type Colour = readonly [red: number, green: number, blue: number];

const skins: readonly Colour[] = [
  [246, 214, 189],
  [224, 178, 142],
  [168, 117, 84],
  [112, 74, 52],
];
const hairs: readonly Colour[] = [
  [38, 30, 28],
  [92, 56, 34],
  [186, 140, 84],
  [140, 58, 44],
  [150, 150, 156],
];
const clothes: readonly Colour[] = [
  [44, 62, 80],
  [120, 144, 156],
  [176, 96, 104],
  [88, 120, 96],
  [214, 196, 170],
];
const walls: readonly Colour[] = [
  [236, 226, 220],
  [222, 232, 228],
  [228, 224, 238],
  [240, 232, 208],
  [216, 226, 236],
];

/** Hue and shape come from the name's digest. */
export function portrait(name: string): Buffer {
  const digest = createHash('sha256').update(name).digest();
  const pick = (list: readonly Colour[], index: number): Colour => list[(digest[index] ?? 0) % list.length] ?? [0, 0, 0];
  const [skin, hair, cloth, wall] = [pick(skins, 0), pick(hairs, 1), pick(clothes, 2), pick(walls, 3)];
  const long = (digest[4] ?? 0) % 2 === 0;
  const inside = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
  return png((x, y) => {
    if (inside(x, y, 80, 78, 30, 37) && !(y < 58 && inside(x, y, 80, 40, 40, 24))) return skin;
    if (inside(x, y, 80, 62, 38, 38) && y < 78) return hair;
    if (long && inside(x, y, 80, 92, 42, 46) && !inside(x, y, 80, 100, 26, 60)) return hair;
    if (inside(x, y, 80, 118, 13, 22)) return shade(skin, 0.92);
    if (inside(x, y, 80, 172, 62, 50)) return cloth;
    return shade(wall, 1 - y / (SIZE * 8));
  });
}

/** Bottles, drops and stripes: enough to tell services apart. */
export function still(name: string): Buffer {
  const digest = createHash('sha256').update(name).digest();
  const hue = (digest[0] ?? 0) / 255;
  const [wall, one, two] = [fromHue(hue, 0.18, 0.93), fromHue(hue, 0.4, 0.72), fromHue((hue + 0.12) % 1, 0.45, 0.55)];
  const turn = ((digest[1] ?? 0) / 255) * Math.PI;
  const gap = 18 + ((digest[2] ?? 0) % 22);
  return png((x, y) => {
    const [dx, dy] = [x - 80, y - 84];
    const along = dx * Math.cos(turn) + dy * Math.sin(turn);
    const far = Math.hypot(dx, dy);
    if (far < 34) return along > 0 ? one : two;
    if (far < 58 && Math.floor((along + 300) / gap) % 2 === 0) return shade(one, 1.08);
    return shade(wall, 1 - y / (SIZE * 10));
  });
}

function shade([red, green, blue]: Colour, by: number): Colour {
  const shaded = (part: number) => Math.min(255, Math.round(part * by));
  return [shaded(red), shaded(green), shaded(blue)];
}

function fromHue(hue: number, saturation: number, light: number): Colour {
  const part = (offset: number) => {
    const at = (offset + hue * 12) % 12;
    return Math.round(255 * (light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return [part(0), part(8), part(4)];
}

/** Smooth edges: each pixel is four. */
export function png(colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(SIZE * (SIZE * 3 + 1));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const four = [0.25, 0.75].flatMap((dy) => [0.25, 0.75].map((dx) => colourAt(x + dx, y + dy)));
      for (const part of [0, 1, 2] as const)
        rows[y * (SIZE * 3 + 1) + 1 + x * 3 + part] = four.reduce((sum, colour) => sum + colour[part], 0) / 4;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIZE, 0);
  head.writeUInt32BE(SIZE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
