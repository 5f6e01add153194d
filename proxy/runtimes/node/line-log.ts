/**
 * The log on standard output, a line an event. Lines of a tenth of a second are written together, for every write stops the
 * process; one that is killed loses no more than that, and one that ends by itself nothing.
 */
const TOGETHER = 100;

export function createLineLog(
  write: (text: string) => unknown,
  after: (ms: number, run: () => void) => unknown,
): { readonly log: (line: string) => void; readonly flush: () => void } {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) write(`${lines.join('\n')}\n`);
    lines = [];
  };
  return {
    log(line) {
      if (lines.length === 0) after(TOGETHER, flush);
      lines.push(line);
    },
    flush,
  };
}

/** Of this process. */
export function standardLog(): (line: string) => void {
  const { log, flush } = createLineLog(
    (text) => process.stdout.write(text),
    (ms, run) => setTimeout(run, ms).unref(),
  );
  process.once('exit', flush);
  return log;
}
