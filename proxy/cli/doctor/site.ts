/** One site: can the service be reached, does it take the keys, what is left of the day, do notifications arrive. */
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Fault } from '../../domain/result.ts';
import { bad, type Finding, good, note } from '../finding.ts';
import type { Probe } from '../probe.ts';

const DAY = 24 * 3600 * 1000;
/** Beyond this, times and rests go wrong. */
const SECONDS_OFF = 5;

export async function* lookAtSite(name: string, probe: Probe, now: number): AsyncGenerator<Finding> {
  const catalogue = await probe.catalogue();
  if (!catalogue.ok) {
    yield unanswered(`${name}: the service`, catalogue.fault);
    return;
  }
  const { services, units } = catalogue.value;
  yield good(`${name}: ${services.length} services, ${units.length} units`);
  const [first] = probe.schedules(catalogue.value);
  if (!first) yield bad(`${name}: nothing can be booked`, 'give at least one service somebody who performs it');
  const asked = first && (await probe.ask(catalogue.value, first));
  if (asked) yield asked.ok ? good(`${name}: the service answers, and takes the keys`) : unanswered(`${name}: a schedule`, asked.fault);

  const ahead = probe.ahead();
  if (ahead === null) yield note(`${name}: the service does not tell its time`);
  else if (Math.abs(ahead) > SECONDS_OFF) {
    yield bad(`${name}: this machine's clock is ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'} the service's`, 'turn NTP on');
  } else yield good(`${name}: the clocks agree`);

  const { budget } = await probe.standing();
  if (budget) {
    const text = `${name}: ${budget.left} of ${budget.perDay} requests left in this day`;
    yield budget.left > budget.kept ? good(text) : bad(text, 'only bookings are sent now; another integration may use the same key');
  }
  const heard = await probe.heardAt();
  const hooks = 'enter the notification address at the service: docs/configure.md';
  if (heard === 0) yield note(`${name}: no notification has come yet`, hooks);
  else if (now - heard > 7 * DAY) yield note(`${name}: the last notification came ${Math.floor((now - heard) / DAY)} days ago`, hooks);
  else yield good(`${name}: notifications arrive`);
}

const remedies: Partial<Record<ErrorCode, string>> = {
  upstream_misconfigured: 'the service refuses the keys: compare them with its settings, and whether the API is switched on there',
  upstream_failed: 'it did not answer, or not as it should: is apiUrl right?',
  busy: 'nothing could be sent: is apiUrl right, and has another integration used the key up?',
};

export const unanswered = (what: string, { code, detail }: Fault): Finding =>
  bad(`${what} gave no answer (${code}${detail ? `: ${detail}` : ''})`, remedies[code]);
