/** Prepayment as the service does it: a link a moment after the record, a page to pay on, and a cancellation when nobody does. */
import { createHash } from 'node:crypto';
import type { SandboxRecord } from './company.ts';
import { CANCELLED } from './company.ts';

export const AWAITING_PAYMENT = 3;
const BOOKED = 0;
const SECOND = 1000;
/** When the link is there, and when an unpaid record is cancelled. */
const LINK_AFTER = 6 * SECOND;
const CANCEL_AFTER = 15 * 60 * SECOND;

interface Setting {
  readonly timeScale: number;
  readonly records: ReadonlyMap<number, SandboxRecord>;
  readonly baseUrl: () => string;
  /** "2026-12-01 14:30:00" in Moscow. */
  readonly wall: () => string;
  readonly changed: (record: SandboxRecord) => void;
}

const hashOf = (id: number): string => createHash('sha256').update(`card ${id}`).digest('hex');

export function createPayment({ timeScale, records, baseUrl, wall, changed }: Setting) {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms / timeScale);
    timers.add(timer);
  };
  const waits = (record: SandboxRecord) => records.get(record.id) === record && record.status === AWAITING_PAYMENT;
  const find = (hash: string) => [...records.values()].find(({ id }) => hashOf(id) === hash);
  const cardOf = (id: number): string => `${baseUrl()}/widget/card/${hashOf(id)}`;

  return {
    cardOf,
    /** A record was created: if it waits for money, so begins its time. */
    expect(record: SandboxRecord): void {
      if (!waits(record)) return;
      after(LINK_AFTER, () => {
        if (!waits(record)) return;
        record.prepayment_url = `${baseUrl()}/widget/prp/${hashOf(record.id)}`;
        changed(record);
      });
      after(CANCEL_AFTER, () => {
        if (!waits(record)) return;
        record.status = CANCELLED;
        record.cancelReason = 'Не оплачено вовремя';
        changed(record);
      });
    },
    pay(hash: string): boolean {
      const record = find(hash);
      if (!record || !waits(record)) return false;
      record.status = BOOKED;
      record.prepayment_date = wall();
      changed(record);
      return true;
    },
    /** The client's card, with a button while money is owed; null when there is no such record. */
    page(hash: string): string | null {
      const record = find(hash);
      if (!record) return null;
      const owed = waits(record);
      const state = owed ? `Ждёт предоплаты: ${record.prepayment ?? ''} ₽` : record.status === CANCELLED ? 'Отменена' : 'Вы записаны';
      const button = owed ? '<form method="post"><button style="font:inherit;padding:.6em 1.4em">Оплатить (понарошку)</button></form>' : '';
      return `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Запись ${record.id}</title><body style="font:17px/1.5 system-ui;margin:12vh auto;max-width:30rem;padding:0 1rem"><h1>Запись ${record.id}</h1><p>${record.record}</p><p>${state}</p>${button}</html>`;
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
