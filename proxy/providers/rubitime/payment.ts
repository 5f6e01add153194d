/** Prepayment: what a record says is owed, and writing down that it was paid. */
import { toLocal } from '../../../shared/local-time.ts';
import { toMajor, toMoney } from '../../../shared/money.ts';
import type { BookingProvider, Connection, Reference } from '../../domain/provider.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultOf } from './errors.ts';
import { zoneOfBranch } from './map.ts';
import { getRecord, updateRecord } from './methods.ts';
import type { RecordEntry } from './schema.ts';
import type { RubitimeSettings } from './settings.ts';

type Payment = NonNullable<BookingProvider['payment']>;

const CANCELLED = 4;
const AWAITING = 3;
/** What a client is told of the status that a paid booking gets. */
const statuses = { 0: 'confirmed', 5: 'awaiting_approval' } as const;

export const createPayment = (client: Client, settings: RubitimeSettings): Payment => ({
  async owed(connection, references) {
    const records = await readAll(client, connection, references);
    if (!records.ok) return records;
    const owing = records.value.filter((record) => record?.status === AWAITING && !record.prepayment_date && (record.prepayment ?? 0) > 0);
    const amounts = owing.map((record) => toMoney(record?.prepayment ?? 0, settings.currency)?.minor ?? 0);
    const minor = amounts.reduce((sum, amount) => sum + amount, 0);
    if (owing.length < references.length || minor <= 0) return ok(null);
    return ok({ amount: { minor, currency: settings.currency }, cart: { amounts: amounts.join(',') } });
  },

  takes: async () => ok(true),

  async paid(connection, references, { amounts = '' }, { at }) {
    const records = await readAll(client, connection, references);
    if (!records.ok) return records;
    if (records.value.some((record) => !record || record.status === CANCELLED)) return ok(null);
    const { status } = settings.booking;
    for (const [index, record] of records.value.entries()) {
      if (record?.status !== AWAITING) continue;
      const paid = { minor: Number(amounts.split(',')[index] ?? 0), currency: settings.currency };
      const answer = await updateRecord(client, connection, {
        id: Number(record.id),
        status,
        prepayment: toMajor(paid),
        // No zone is documented for it: the branch's own, as all times but the reminder.
        prepayment_date: toLocal(at, zoneOfBranch(settings, Number(record.branch_id))).replace('T', ' '),
      });
      if (!answer.ok) return { ok: false, fault: faultOf(answer.failure) };
      if (answer.value === 'gone') return ok(null);
    }
    return ok(statuses[status]);
  },
});

/** In order; null for one that is gone. */
async function readAll(client: Client, connection: Connection, references: readonly Reference[]): Promise<Result<(RecordEntry | null)[]>> {
  const records: (RecordEntry | null)[] = [];
  for (const { id = '' } of references) {
    const answer = await getRecord(client, connection, { id: Number(id) });
    if (!answer.ok) return { ok: false, fault: faultOf(answer.failure) };
    records.push(answer.value);
  }
  return ok(records);
}
