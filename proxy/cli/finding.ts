/** What a look has found: one line that can be copied to anybody, for it holds no secret, and what to do about it. Pure. */
export type Level = 'good' | 'note' | 'bad';

export interface Finding {
  readonly level: Level;
  readonly text: string;
  readonly remedy?: string;
}

export const good = (text: string): Finding => ({ level: 'good', text });
export const note = (text: string, remedy?: string): Finding => ({ level: 'note', text, ...(remedy !== undefined && { remedy }) });
export const bad = (text: string, remedy?: string): Finding => ({ level: 'bad', text, ...(remedy !== undefined && { remedy }) });

const mark: Readonly<Record<Level, string>> = { good: 'ok  ', note: 'note', bad: 'BAD ' };

export const drawFinding = ({ level, text, remedy }: Finding): string => `${mark[level]}  ${text}${remedy ? `\n      → ${remedy}` : ''}`;
