/** An account whose service answers anything: every question ends with an answer or a fault that has a name. */
import { startAccount } from '../support/account.ts';
import { randomOf, startBender } from './replies.ts';

const start = '2099-01-01T10:00:00';
const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };

/** A fresh account for each case: nothing read in one is left for the next. Says what broke, by its seed. */
export async function fuzzReplies(
  cases: number,
  seed: number,
): Promise<{ readonly strange: readonly string[]; readonly codes: ReadonlySet<string> }> {
  const strange: string[] = [];
  const codes = new Set<string>();
  const bender = await startBender();
  for (let index = 0; index < cases; index += 1) {
    const random = randomOf(seed * 1_000_003 + index);
    const here = await startAccount({
      settings: { apiUrl: bender.url, companyUrl: `${bender.url}/v2` },
      durations: { readBound: 400, bookingAnswer: 300, failureKept: 1 },
    });
    bender.target = here.sandbox.url;
    // The first answers of some are in order, so that the later ones are reached.
    bender.random = index % 2 === 0 ? random : null;
    const site = await here.account.site('salon');
    bender.random = random;
    const service = site.ok ? (site.value.services[Math.floor(random() * site.value.services.length)]?.id ?? '9') : '9';
    const { from, until } = site.ok ? site.value.horizon : { from: '2026-12-01', until: '2026-12-31' };
    const line = { service, unit: null, location: null, start, seats: 1 };
    const asked = await Promise.all([
      here.account.service('salon', service),
      here.account.availability('salon', { service, from, to: until, count: 1 }),
      here.account.quote('salon', { lines: [line], promo: 'WELCOME20' }),
      here.account.series('salon', { service, start }),
      here.account.challenge(),
      here.account.book('salon', `fuzz-key-0123456789-${index}-abcdef`, { lines: [line], client, fields: {}, termsAccepted: true }),
    ]).catch((error: unknown) => [error]);
    for (const answer of [site, ...asked]) {
      const fault = answer instanceof Error ? answer.name : isFault(answer) ? answer.fault.code : null;
      codes.add(fault ?? 'answered');
      if (fault === 'internal' || answer instanceof Error) strange.push(`${index}: ${fault}`);
    }
    for (const entry of here.log) if (entry.includes('"event":"fault"')) strange.push(`${index}: ${entry}`);
    await here.close();
  }
  bender.close();
  return { strange, codes };
}

const isFault = (answer: unknown): answer is { readonly fault: { readonly code: string } } =>
  typeof answer === 'object' && answer !== null && 'fault' in answer;
