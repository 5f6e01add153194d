import { expect, it } from 'vitest';
import { createLineLog } from './line-log.ts';

it('writes together what was logged until its time came, in order, and nothing twice', () => {
  const written: string[] = [];
  const due: (() => void)[] = [];
  const { log, flush } = createLineLog(
    (text) => written.push(text),
    (_, run) => due.push(run),
  );
  log('one');
  log('two');
  expect(written).toEqual([]);
  due.shift()?.();
  log('three');
  // The process ends before its time.
  flush();
  due.shift()?.();
  expect(due).toEqual([]);
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});
