/** The switches of `quirks.ts` as form fields: their words, and how their text is read. A switch without a line does not compile. */
import type { Quirks } from '../quirks.ts';

interface Switch<Value> {
  readonly title: string;
  readonly kind: 'count' | 'milliseconds' | 'flag' | 'choice';
  readonly options: readonly (readonly [text: string, title: string])[];
  readonly write: (value: Value) => string;
  /** null when the text says nothing of the kind. */
  readonly read: (text: string) => { readonly value: Value } | null;
}

const numeric = (title: string, kind: 'count' | 'milliseconds', max: number): Switch<number> => ({
  title,
  kind,
  options: [],
  write: String,
  read: (text) => (/^\d{1,7}$/.test(text) && Number(text) <= max ? { value: Number(text) } : null),
});
const count = (title: string) => numeric(title, 'count', 1000);
const milliseconds = (title: string) => numeric(title, 'milliseconds', 600_000);
const flag = (title: string): Switch<boolean> => ({
  title,
  kind: 'flag',
  options: [],
  write: (value) => (value ? 'on' : ''),
  read: (text) => ({ value: text === 'on' }),
});
function choice<Value extends string | null>(title: string, choices: readonly (readonly [Value, string])[]): Switch<Value> {
  const options = choices.map(([value, label]) => [value ?? '', label] as const);
  return {
    title,
    kind: 'choice',
    options,
    write: (value) => value ?? '',
    read(text) {
      const found = choices.find(([value]) => (value ?? '') === text);
      return found ? { value: found[0] } : null;
    },
  };
}

export const switches: { readonly [Name in keyof Quirks]: Switch<Quirks[Name]> } = {
  doubleBooking: choice('Запись на занятое время', [
    ['accepted', 'сохраняется'],
    ['refused', 'отклоняется'],
  ]),
  hangBeforeCommit: count('create-record без ответа, ничего не создано'),
  hangAfterCommit: count('create-record без ответа, запись создана'),
  html502: count('Ответ 502 с HTML'),
  emptyBody: count('Пустой ответ'),
  garbage: count('Мусор вместо JSON'),
  silence: count('Молчание: ответа нет, ничего не сделано'),
  faultMethod: choice('502, пустота, мусор и молчание касаются', [
    [null, 'любого метода'],
    ['get-schedule', 'get-schedule'],
    ['create-record', 'create-record'],
    ['update-record', 'update-record'],
    ['remove-record', 'remove-record'],
    ['get-record', 'get-record'],
  ]),
  slowMs: milliseconds('Задержка каждого ответа'),
  emptyAsList: flag('Пустое расписание приходит списком []'),
  numbersAsStrings: flag('Числа приходят строками'),
  webhookLost: count('Вебхуки теряются'),
  webhookHeld: count('Вебхуки ждут следующего'),
  webhookTwice: flag('Каждый вебхук приходит дважды'),
  webhookMs: milliseconds('Задержка вебхука'),
};

export const switchNames = Object.keys(switches) as (keyof Quirks)[];

export const written = <Name extends keyof Quirks>(quirks: Quirks, name: Name): string => switches[name].write(quirks[name]);

/** Sets it; false when the text cannot be read. */
export function turn<Name extends keyof Quirks>(quirks: Quirks, name: Name, text: string): boolean {
  const read = switches[name].read(text);
  if (read) quirks[name] = read.value;
  return read !== null;
}
