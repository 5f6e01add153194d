/** Asks an owner at a terminal, each question until its answer is one. Leaving with Ctrl-C writes nothing. */
import { cancel, confirm, intro, isCancel, log, password, select, text } from '@clack/prompts';
import type { OwnerList, OwnerQuestion } from '../../domain/owner-question.ts';
import { questionsOf } from '../../providers/registry.ts';
import { type Answers, put } from './draft.ts';

/** What is wrong with a part of the answers, by its path in the site's settings; null when nothing is. */
export type Fault = (answers: Answers, path: string) => string | null;

type Provider = keyof typeof questionsOf;
type Settings = Record<string, unknown>;

export async function askOwner(fault: Fault): Promise<Answers> {
  intro('Okno: a configuration in a few answers');
  const provider = await answered(
    select<Provider>({
      message: 'Where are your bookings kept?',
      options: (Object.keys(questionsOf) as Provider[]).map((value) => ({ value, label: questionsOf[value].title })),
    }),
  );
  let answers: Answers = { publicUrl: '', name: 'site', origins: [], provider, settings: {} };
  const own = async (question: OwnerQuestion, path: string, change: (value: string) => Answers) => {
    answers = change(String(await askOne(question, (value) => fault(change(String(value)), path))));
  };
  await own(
    { key: '', text: 'Address at which browsers will reach the proxy, like https://book.example.com' },
    'publicUrl',
    (publicUrl) => ({
      ...answers,
      publicUrl,
    }),
  );
  await own({ key: '', text: 'A short name for the business, like salon' }, '', (name) => ({ ...answers, name }));
  await own({ key: '', text: 'Website that shows the widget, like https://salon.example' }, 'origins', (site) => ({
    ...answers,
    origins: [site.replace(/\/+$/, '')],
  }));
  for (const question of questionsOf[provider].asked) {
    const value =
      'each' in question
        ? await askList(question, (entries) => fault(filled(answers, question.key, entries), question.key))
        : await askOne(question, (given) => fault(filled(answers, question.key, given), question.key));
    if (value !== undefined) answers = filled(answers, question.key, value);
  }
  return answers;
}

const filled = (answers: Answers, key: string, value: unknown): Answers => ({ ...answers, settings: put(answers.settings, key, value) });

async function askList(list: OwnerList, fault: (entries: readonly Settings[]) => string | null): Promise<readonly Settings[]> {
  const entries: Settings[] = [];
  do {
    log.step(`${entries.length === 0 ? 'The first' : 'The next'} ${list.text}`);
    let entry: Settings = {};
    for (const question of list.each) {
      const value = await askOne(question, () => null);
      if (value !== undefined) entry = { ...entry, [question.key]: value };
    }
    const wrong = fault([...entries, entry]);
    if (wrong === null) entries.push(entry);
    else log.error(`Not taken: ${wrong}`);
  } while (entries.length === 0 || (await answered(confirm({ message: `Another ${list.text}?`, initialValue: false }))));
  return entries;
}

async function askOne(
  { text: message, usual, secret, kind, optional }: OwnerQuestion,
  fault: (value: unknown) => string | null,
): Promise<unknown> {
  const validate = (given: string | undefined): string | undefined => {
    const raw = given?.trim() || usual || '';
    if (raw === '') return optional ? undefined : 'Needs an answer';
    const value = read(raw, kind);
    return value === null ? 'Needs numbers' : (fault(value) ?? undefined);
  };
  const given = await answered(
    secret
      ? password({ message, validate })
      : text({ message, validate, ...(usual !== undefined && { placeholder: usual, defaultValue: usual }) }),
  );
  const raw = (given ?? '').trim() || usual || '';
  return raw === '' ? undefined : read(raw, kind);
}

function read(raw: string, kind: OwnerQuestion['kind']): unknown {
  if (kind === undefined) return raw;
  const numbers = (kind === 'ids' ? raw.split(',') : [raw]).map((part) => Number(part.trim().replace(',', '.')));
  if (numbers.some((value) => Number.isNaN(value) || (kind !== 'amount' && !Number.isInteger(value)))) return null;
  return kind === 'ids' ? numbers : numbers[0];
}

async function answered<Value>(asked: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const value = await asked;
  if (!isCancel(value)) return value as Exclude<Value, symbol>;
  cancel('Nothing was written.');
  process.exit(1);
}
