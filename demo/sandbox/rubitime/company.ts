/** What an account of the sandbox is made of, and the records that it keeps while the sandbox runs. */
import type { Taken, Worker } from '../engine/schedule.ts';
import { fromText } from '../engine/wall-clock.ts';

export interface SeedService {
  readonly id: number;
  readonly title: string;
  /** Minutes. */
  readonly duration: number;
  readonly price: number;
}

export interface SeedCooperator extends Worker {
  readonly id: number;
  readonly title: string;
  readonly branch: number;
  readonly services: readonly number[];
}

export interface SeedBranch {
  readonly id: number;
  readonly title: string;
  /** IANA: its schedule and its records are on this clock, the service's own times on Moscow's. */
  readonly zone: string;
}

export interface SeedAccount {
  readonly key: string;
  /** Minutes between two starts. */
  readonly step: number;
  readonly horizonDays: number;
  readonly branches: readonly SeedBranch[];
  readonly services: readonly SeedService[];
  readonly cooperators: readonly SeedCooperator[];
}

/** As the service stores and shows it. */
export interface SandboxRecord {
  readonly id: number;
  parent_record: number | null;
  whom: number;
  readonly created_at: string;
  updated_at: string | null;
  /** "2026-12-01 14:30:00" on the branch's wall clock. */
  record: string;
  name: string;
  phone: string;
  email: string;
  comment: string;
  price: string;
  status: number;
  branch_id: number;
  cooperator_id: number;
  service_id: number;
  coupon: string;
  coupon_discount: string;
  source: string | null;
  cancelReason: string | null;
  duration: string;
  prepayment: string | null;
  prepayment_date: string | null;
  prepayment_url: string | null;
  reminder: string | null;
  reminder_minutes: string | null;
  [customField: `custom_field${number}`]: string | null;
}

export interface Account {
  readonly seed: SeedAccount;
  readonly records: Map<number, SandboxRecord>;
  nextId: number;
}

export const createAccount = (seed: SeedAccount): Account => ({ seed, records: new Map(), nextId: 5_256_040 });

export const CANCELLED = 4;

export const takenBy = ({ records }: Account, cooperator: number): Taken[] =>
  [...records.values()]
    .filter((record) => record.cooperator_id === cooperator && record.status !== CANCELLED)
    .map((record) => ({ from: fromText(record.record), to: fromText(record.record) + Number(record.duration), seats: 1 }));

export const statusTitles = [
  'Записан',
  'На обслуживании',
  'Завершен',
  'Ожидание предоплаты',
  'Отменен',
  'Ожидает подтверждения',
  'Добавлено в корзину',
  'Перенос записи',
] as const;
