import { describe, expect, it } from 'vitest';
import { expose } from './exposition.ts';
import { bounds, emptyHistogram, record } from './histogram.ts';
import type { Counted } from './watch.ts';

describe('Prometheus text', () => {
  it('names, explains and types every family, and escapes what labels say', () => {
    const values: readonly Counted<number>[] = [
      { labels: {}, value: 3 },
      { labels: { of: 'a "b"\\\n' }, value: 0.5 },
    ];
    expect(expose([{ name: 'okno_x', help: 'Some.', type: 'gauge', values }])).toBe(
      '# HELP okno_x Some.\n# TYPE okno_x gauge\nokno_x 3\nokno_x{of="a \\"b\\"\\\\\\n"} 0.5\n',
    );
  });

  it('draws a histogram with growing buckets, a sum and a count', () => {
    const value = emptyHistogram();
    for (const seconds of [0.02, 0.3, 99]) record(value, seconds);
    const text = expose([{ name: 'okno_s', help: 'Some.', type: 'histogram', values: [{ labels: { lane: 'reading' }, value }] }]);
    const counts = [...text.matchAll(/_bucket\{lane="reading",le="([^"]+)"\} (\d+)/g)].map(([, bound, count]) => [bound, Number(count)]);
    expect(counts).toHaveLength(bounds.length + 1);
    expect(counts.filter(([bound]) => bound === '0.01' || bound === '0.05' || bound === '0.5' || bound === '+Inf')).toEqual([
      ['0.01', 0],
      ['0.05', 1],
      ['0.5', 2],
      ['+Inf', 3],
    ]);
    expect(text).toContain('okno_s_sum{lane="reading"} 99.32\nokno_s_count{lane="reading"} 3\n');
  });
});
