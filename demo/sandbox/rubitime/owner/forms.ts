/** What the owner typed, read strictly: either a record's fields, or a message for each field that is wrong. Pure. */
import { fromDate, isDate, isTime } from '../../engine/wall-clock.ts';
import { type SandboxRecord, type SeedAccount, statusTitles } from '../company.ts';
import type { Params } from '../methods.ts';
import type { Place } from './hand.ts';

/** What was typed, and what is wrong with it. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly filled: Filled };

const LONGEST = 200;
const FAR = fromDate('2100-01-01');

function check<Value>(form: URLSearchParams, faults: Readonly<Record<string, string | null>>, value: () => Value): Read<Value> {
  const wrong = Object.fromEntries(Object.entries(faults).flatMap(([name, fault]) => (fault === null ? [] : [[name, fault]])));
  return Object.keys(wrong).length === 0
    ? { ok: true, value: value() }
    : { ok: false, filled: { values: Object.fromEntries(form), faults: wrong } };
}

const typed = (form: URLSearchParams, name: string): string => form.get(name)?.trim() ?? '';
const atOf = (form: URLSearchParams): string => `${typed(form, 'date')} ${typed(form, 'time').slice(0, 5)}:00`;
const whenFaults = (form: URLSearchParams) => ({
  date: isDate(typed(form, 'date')) && fromDate(typed(form, 'date')) < FAR ? null : 'Укажите дату, например 2026-12-01.',
  time: isTime(typed(form, 'time')) ? null : 'Укажите время, например 14:30.',
});
const tooLong = (form: URLSearchParams, name: string): string | null =>
  typed(form, name).length > LONGEST ? `Не больше ${LONGEST} знаков.` : null;

export function readNew(form: URLSearchParams, { cooperators }: SeedAccount): Read<Params> {
  const [cooperatorId, serviceId] = typed(form, 'who').split(':').map(Number);
  const cooperator = cooperators.find(({ id, services }) => id === cooperatorId && services.includes(serviceId ?? 0));
  const faults = {
    ...whenFaults(form),
    who: cooperator ? null : 'Выберите мастера и его услугу.',
    name: typed(form, 'name') === '' ? 'Укажите имя клиента.' : tooLong(form, 'name'),
    phone:
      /^[+\d][\d\s()-]{4,24}$/.test(typed(form, 'phone')) || typed(form, 'phone') === ''
        ? null
        : 'Только цифры, например +7 912 345-67-89.',
    comment: tooLong(form, 'comment'),
  };
  return check(form, faults, () => ({
    branch_id: cooperator?.branch,
    cooperator_id: cooperatorId,
    service_id: serviceId,
    record: atOf(form),
    name: typed(form, 'name'),
    phone: typed(form, 'phone'),
    comment: typed(form, 'comment'),
  }));
}

export const performing = ({ cooperators }: SeedAccount, { service_id, cooperator_id }: SandboxRecord) =>
  cooperators.filter(({ id, services }) => services.includes(service_id) || id === cooperator_id);

export function readMove(form: URLSearchParams, seed: SeedAccount, record: SandboxRecord): Read<Place> {
  const cooperator = performing(seed, record).find(({ id }) => String(id) === typed(form, 'cooperator'));
  const faults = { ...whenFaults(form), cooperator: cooperator ? null : 'Выберите мастера, который выполняет эту услугу.' };
  return check(form, faults, () => ({
    record: atOf(form),
    branch_id: cooperator?.branch ?? record.branch_id,
    cooperator_id: cooperator?.id ?? record.cooperator_id,
  }));
}

export function readStatus(form: URLSearchParams): Read<number> {
  const text = typed(form, 'status');
  const known = /^\d$/.test(text) && statusTitles[Number(text)] !== undefined;
  return check(form, { status: known ? null : 'Выберите состояние из списка.' }, () => Number(text));
}
