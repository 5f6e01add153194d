/** The five methods. Whatever is wrong is a text under HTTP 200, as the service says it. */
import { freeStarts, isOffered, type Rules } from '../engine/schedule.ts';
import { addDays, dateOf, datesBetween, fromText, timeOf, toText, wallNow } from '../engine/wall-clock.ts';
import {
  type Account,
  CANCELLED,
  type SandboxRecord,
  type SeedBranch,
  type SeedCooperator,
  type SeedService,
  statusTitles,
  takenBy,
} from './company.ts';
import type { Quirks } from './quirks.ts';
import { stampOf } from './stamp.ts';
import type { WebhookEvent } from './webhooks.ts';

export interface MethodContext {
  readonly account: Account;
  readonly quirks: Quirks;
  readonly now: number;
  readonly tell: (event: WebhookEvent, id: number, data: object) => void;
  /** Address of a client's page. */
  readonly cardOf: (id: number) => string;
  /** A record was stored: it may wait for money. */
  readonly expectPayment: (record: SandboxRecord) => void;
}
export type Params = Readonly<Record<string, unknown>>;
type Method = (context: MethodContext, params: Params) => unknown;

export class Refusal extends Error {}

const need = (params: Params, names: readonly string[]): void => {
  for (const name of names)
    if (params[name] === undefined || params[name] === null || params[name] === '') throw new Refusal(`Field "${name}" is required`);
};

interface Triple {
  readonly branch: SeedBranch;
  readonly cooperator: SeedCooperator;
  readonly service: SeedService;
}

function tripleOf({ account }: MethodContext, params: Params): Triple | null {
  const { branches, cooperators, services } = account.seed;
  const branch = branches.find(({ id }) => id === Number(params['branch_id']));
  const cooperator = cooperators.find(({ id }) => id === Number(params['cooperator_id']));
  const service = services.find(({ id }) => id === Number(params['service_id']));
  const together = branch && cooperator && service && cooperator.branch === branch.id && cooperator.services.includes(service.id);
  return together ? { branch, cooperator, service } : null;
}

function rulesOf({ account, now }: MethodContext, { zone }: SeedBranch): Rules {
  const wall = wallNow(now, zone);
  return { timeframe: account.seed.step, earliest: wall, latest: wall + account.seed.horizonDays * 1440 };
}

const jobOf = ({ duration }: { duration: number }) => ({ duration, bufferBefore: 0, bufferAfter: 0, seats: 1 });

/** The record as `get-record` and webhooks show it. */
export function shown({ account, quirks, cardOf }: Pick<MethodContext, 'account' | 'quirks' | 'cardOf'>, record: SandboxRecord): object {
  const { branches, cooperators, services } = account.seed;
  const number = (value: number) => (quirks.numbersAsStrings ? String(value) : value);
  const customFields = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`custom_field${index + 1}`, record[`custom_field${index + 1}`] ?? null]),
  );
  return {
    ...record,
    ...customFields,
    id: number(record.id),
    status: number(record.status),
    status_title: statusTitles[record.status],
    branch_id: number(record.branch_id),
    branch_title: branches.find(({ id }) => id === record.branch_id)?.title ?? '',
    cooperator_id: number(record.cooperator_id),
    cooperator_title: cooperators.find(({ id }) => id === record.cooperator_id)?.title ?? '',
    service_id: number(record.service_id),
    service_title: services.find(({ id }) => id === record.service_id)?.title ?? '',
    url: cardOf(record.id),
  };
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const textOrNull = (value: unknown): string | null => (value === undefined || value === null || value === '' ? null : String(value));

/** What a caller may write; the others stay. */
function written(params: Params): Partial<SandboxRecord> {
  const strings = ['name', 'phone', 'email', 'comment', 'coupon'] as const;
  const nullable = ['source', 'prepayment', 'prepayment_date', 'prepayment_url', 'reminder', 'reminder_minutes'] as const;
  return {
    ...Object.fromEntries(strings.flatMap((name) => (name in params ? [[name, text(params[name])]] : []))),
    ...Object.fromEntries(nullable.flatMap((name) => (name in params ? [[name, textOrNull(params[name])]] : []))),
    ...('price' in params && { price: text(params['price']) }),
    ...('duration' in params && { duration: text(params['duration']) }),
    ...('coupon_discount' in params && { coupon_discount: text(params['coupon_discount']) }),
    ...('whom' in params && { whom: Number(params['whom']) }),
    ...('status' in params && { status: Number(params['status']) }),
    ...('record' in params && { record: toText(fromText(String(params['record']))) }),
    ...Object.fromEntries(
      Object.entries(params).flatMap(([name, value]) => (/^custom_field([1-9]|1\d|20)$/.test(name) ? [[name, textOrNull(value)]] : [])),
    ),
  };
}

function recordOf({ account }: MethodContext, params: Params): SandboxRecord {
  need(params, ['id']);
  const record = account.records.get(Number(params['id']));
  if (!record) throw new Refusal('Record not found');
  return record;
}

/** Stores it; throws when the service looks and the time is not free. */
export function create(context: MethodContext, params: Params): SandboxRecord {
  const { account, quirks, now } = context;
  need(params, ['branch_id', 'cooperator_id', 'service_id', 'status', 'record']);
  const at = String(params['record']);
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(at)) throw new Refusal('Field "record" is required');
  const triple = tripleOf(context, params);
  const duration = Number(params['duration'] ?? triple?.service.duration ?? 60);
  if (quirks.doubleBooking === 'refused') {
    const free =
      triple &&
      isOffered(
        triple.cooperator,
        jobOf({ duration }),
        fromText(at),
        takenBy(account, triple.cooperator.id),
        rulesOf(context, triple.branch),
      );
    if (!free) throw new Refusal('Выбранное время уже занято');
  }
  const record: SandboxRecord = {
    id: account.nextId++,
    parent_record: null,
    whom: 1,
    created_at: stampOf(now),
    updated_at: null,
    record: at,
    name: '',
    phone: '',
    email: '',
    comment: '',
    price: '0',
    status: 0,
    branch_id: Number(params['branch_id']),
    cooperator_id: Number(params['cooperator_id']),
    service_id: Number(params['service_id']),
    coupon: '',
    coupon_discount: '',
    source: 'api',
    cancelReason: null,
    duration: String(duration),
    prepayment: null,
    prepayment_date: null,
    prepayment_url: null,
    reminder: null,
    reminder_minutes: null,
    ...written(params),
  };
  account.records.set(record.id, record);
  context.tell('event-create-record', record.id, shown(context, record));
  context.expectPayment(record);
  return record;
}

export const methods: Readonly<Record<string, Method>> = {
  'get-schedule'(context, params) {
    need(params, ['branch_id', 'cooperator_id', 'service_id']);
    const { account, quirks, now } = context;
    const triple = tripleOf(context, params);
    if (!triple) return quirks.emptyAsList ? [] : {};
    const days: Record<string, Record<string, { available: boolean }>> = {};
    const wish = params['only_available'];
    const { branch, cooperator, service } = triple;
    const today = dateOf(wallNow(now, branch.zone));
    for (const date of datesBetween(today, addDays(today, account.seed.horizonDays))) {
      const all = freeStarts(cooperator, jobOf(service), date, [], rulesOf(context, branch));
      const free = new Set(freeStarts(cooperator, jobOf(service), date, takenBy(account, cooperator.id), rulesOf(context, branch)));
      const entries = all
        .map((start) => [timeOf(start).slice(0, 5), { available: free.has(start) }] as const)
        .filter(([, { available }]) => wish === undefined || (Number(wish) === 1) === available);
      if (entries.length > 0) days[date] = Object.fromEntries(entries);
    }
    return Object.keys(days).length === 0 && quirks.emptyAsList ? [] : days;
  },

  'create-record'(context, params) {
    const { id } = create(context, params);
    return { id, url: context.cardOf(id) };
  },

  'update-record'(context, params) {
    const record = recordOf(context, params);
    if (record.status === CANCELLED && Number(params['status']) === CANCELLED) throw new Refusal('Record already cancelled');
    const place = ['branch_id', 'cooperator_id', 'service_id'] as const;
    Object.assign(
      record,
      written(params),
      Object.fromEntries(place.flatMap((name) => (name in params ? [[name, Number(params[name])]] : []))),
    );
    record.updated_at = stampOf(context.now);
    context.tell('event-update-record', record.id, shown(context, record));
    return { id: record.id, url: context.cardOf(record.id) };
  },

  'remove-record'(context, params) {
    const { id } = recordOf(context, params);
    context.account.records.delete(id);
    context.tell('event-remove-record', id, { id });
    return [];
  },

  'get-record': (context, params) => shown(context, recordOf(context, params)),
};
