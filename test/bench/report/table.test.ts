import { expect, it } from 'vitest';
import { markdownOf, placed } from './table.ts';

it('writes Markdown, and puts it between its own markers alone', () => {
  const table = markdownOf({
    name: 'a',
    head: ['what', 'ms'],
    rows: [
      ['read', '$1'],
      ['write', '2'],
    ],
  });
  expect(table).toBe('| what | ms |\n|---|---:|\n| read | $1 |\n| write | 2 |');
  const document = 'x\n<!-- bench: a -->\nold\n<!-- /bench -->\ny\n<!-- bench: b -->\nkept\n<!-- /bench -->\n';
  const once = placed(document, 'a', table);
  expect(once).toContain(`<!-- bench: a -->\n\n${table}\n\n<!-- /bench -->\ny\n<!-- bench: b -->\nkept`);
  expect(placed(once, 'a', table)).toBe(once);
  expect(() => placed(document, 'c', table)).toThrow('no place for c');
});
