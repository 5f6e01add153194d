/** The moment at which a calendar file's event begins, read as RFC 5545 says: by the rules of the zone that stand in the file alone. */

const MINUTE = 60_000;
const wallOf = (stamp: string): number => Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
const offsetOf = (text: string): number =>
  (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * MINUTE;

export function readByCalendar(file: string): number {
  const text = file.replace(/\r\n[ \t]/g, '');
  const value = (block: string, name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? '';
  const rules = [...text.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r\n([\s\S]*?)END:\1/g)]
    .map(([, , block = '']) => {
      const before = offsetOf(value(block, 'TZOFFSETFROM'));
      return { before, after: offsetOf(value(block, 'TZOFFSETTO')), at: wallOf(value(block, 'DTSTART')) - before };
    })
    .sort((a, b) => a.at - b.at);
  const wall = wallOf(value(/BEGIN:VEVENT[\s\S]*?END:VEVENT/.exec(text)?.[0] ?? '', 'DTSTART'));
  const shown = rules.flatMap(({ after, at }, index) => {
    const instant = wall - after;
    return at <= instant && instant < (rules[index + 1]?.at ?? Number.POSITIVE_INFINITY) ? [instant] : [];
  });
  // Of two the first; in a gap, by the offset before it.
  const gap = rules.findLast(({ before, after, at }) => before < after && at + before <= wall && wall < at + after);
  const first = shown[0] ?? (gap && wall - gap.before);
  if (first === undefined) throw new Error('no rule of the file covers its event');
  return first;
}
