/** Lines over an axis as an SVG that can be read on light and dark pages. Pure. */
import type { Plot } from './part.ts';

const WIDTH = 720;
const HEIGHT = 360;
const LEFT = 72;
const RIGHT = 24;
const TOP = 64;
const BOTTOM = 56;
/** Told apart by shape too. */
const COLOURS = ['#2f6fb5', '#b5542f', '#3f8f5f', '#8a5fb5'];
const DASHES = ['', '8 4', '2 4', '12 4 2 4'];

const STYLE = `
  svg { background: #fff; color: #1d1f22; font: 13px system-ui, sans-serif }
  text { fill: currentColor } .quiet { stroke: #8886; stroke-width: 1 } .limit { stroke: #c0392b; stroke-dasharray: 4 4 }
  @media (prefers-color-scheme: dark) { svg { background: #16181b; color: #e8e6e3 } .line { filter: brightness(1.5) } .limit { stroke: #ff7b6b } }
`;

const shortly = (value: number): string =>
  value >= 1_000_000 ? `${value / 1_000_000}M` : value >= 1000 ? `${value / 1000}k` : String(Math.round(value * 100) / 100);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A round number at or above, and how many parts the way there has. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * power >= value) ?? 10) * power;
}

export function svgOf({ title, x, y, logX = false, series, limit }: Plot): string {
  const points = series.flatMap((one) => one.points);
  const xs = points.map(([at]) => at);
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const top = roundUp(Math.max(...points.map(([, value]) => value), limit?.y ?? 0));
  const scale = (at: number) => (logX ? Math.log10(Math.max(at, 1e-9)) : at);
  const left = (at: number): number => LEFT + ((scale(at) - scale(from)) / (scale(to) - scale(from) || 1)) * (WIDTH - LEFT - RIGHT);
  const down = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const at = (value: number) => value.toFixed(1);

  const parts = Array.from({ length: 6 }, (_, index) => (top * index) / 5);
  const grid = parts.map(
    (value) =>
      `<path class="quiet" d="M${LEFT} ${at(down(value))}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${at(down(value) + 4)}" text-anchor="end">${shortly(value)}</text>`,
  );
  const marks = [...new Set(xs)].map(
    (value) => `<text x="${at(left(value))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${shortly(value)}</text>`,
  );
  const lines = series.map(({ name, points: all }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '';
    const dash = DASHES[index % DASHES.length] ?? '';
    const path = all.map(([px, py], order) => `${order === 0 ? 'M' : 'L'}${at(left(px))} ${at(down(py))}`).join('');
    const dots = all.map(([px, py]) => `<circle cx="${at(left(px))}" cy="${at(down(py))}" r="3.5" fill="${colour}"/>`).join('');
    const key = LEFT + index * 190;
    return `<g class="line"><path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>${dots}<path d="M${key} 46h28" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/></g><text x="${key + 34}" y="50">${escaped(name)}</text>`;
  });
  const bound = limit
    ? `<path class="limit" d="M${LEFT} ${at(down(limit.y))}H${WIDTH - RIGHT}"/><text x="${WIDTH - RIGHT}" y="${at(down(limit.y) - 6)}" text-anchor="end">${escaped(limit.name)}</text>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}"><style>${STYLE}</style><text x="${LEFT}" y="26" font-size="16" font-weight="600">${escaped(title)}</text>${grid.join('')}${marks.join('')}<text x="${(WIDTH + LEFT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escaped(x)}</text><text transform="translate(18 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>${bound}${lines.join('')}</svg>
`;
}
