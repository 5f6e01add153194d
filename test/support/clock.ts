/**
 * The tests' clock: it runs as any other, and starts on a Tuesday before anybody opens, so that what is free does not depend on
 * the hour, the weekday or the day of the month at which the tests run. `OKNO_TEST_NOW` starts it at another moment.
 */
const START = Date.parse(process.env['OKNO_TEST_NOW'] ?? '2026-11-24T07:00:00Z');

/** Milliseconds from the machine's clock. A process of its own is told them: its restart must not turn time back. */
export const clockAhead = START - Date.now();

export const clock = (): number => Date.now() + clockAhead;
