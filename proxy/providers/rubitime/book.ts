/** Makes a booking: one record that is created once, and what the answer says. Whether the time is free was looked at before. */
import { addMinutes, type LocalDateTime, toInstant, toLocal } from '../../../shared/local-time.ts';
import { toMajor } from '../../../shared/money.ts';
import { durationOf } from '../../domain/availability.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { BookOutcome, Connection, Order } from '../../domain/provider.ts';
import type { Client } from './client.ts';
import { refusalOf } from './errors.ts';
import { type Place, prepaidPercent, zoneOfBranch } from './map.ts';
import { createRecord, type NewRecord } from './methods.ts';
import { judgePromo } from './promo.ts';
import { type CustomField, customFields } from './schema.ts';
import type { RubitimeSettings } from './settings.ts';

/** What a client is told of the status that a booking begins with. */
const statuses = { 0: 'confirmed', 3: 'awaiting_payment', 5: 'awaiting_approval' } as const;

const refused = (code: Extract<BookOutcome, { kind: 'refused' }>['code'], field: string | null = null): BookOutcome => ({
  kind: 'refused',
  code,
  detail: null,
  field,
});

export async function book(
  client: Client,
  connection: Connection,
  settings: RubitimeSettings,
  places: ReadonlyMap<string, Place>,
  catalogue: Catalogue,
  order: Order,
): Promise<BookOutcome> {
  const place = places.get(order.unit);
  const service = catalogue.services.find(({ id }) => id === order.service);
  if (!place || !service) return refused('unit_unavailable');
  const duration = durationOf(service, order.unit);
  const record = recordOf(settings, place, service.price, duration, order);
  const answer = await createRecord(client, connection, record);
  if (!answer.ok) {
    const { code, field } = refusalOf(answer.failure);
    return refused(code, field);
  }
  const made = answer.value;
  return {
    kind: 'made',
    reference: { id: made.id },
    confirmation: {
      code: made.id,
      status: statuses[record.status],
      // The link is made when the client opens the card.
      payment: record.status === 3 ? { url: made.url || null, until: null } : null,
      service: order.service,
      unit: order.unit,
      start: order.start,
      end: addMinutes(order.start, duration),
    },
  };
}

/** All that the service stores of a booking. Price and duration are sent, for it may know others by default. */
export function recordOf(
  settings: Pick<RubitimeSettings, 'booking' | 'catalog' | 'currency' | 'timezone'>,
  { branch, cooperator }: Place,
  price: Catalogue['services'][number]['price'],
  duration: number,
  order: Order,
): NewRecord & { readonly status: keyof typeof statuses } {
  const { referenceField } = settings.booking;
  const { name, email, phone } = order.client;
  const promo = order.promo === null ? null : judgePromo(settings, { ...order, code: order.promo });
  const saving = promo?.state === 'applied' && 'amount' in promo.off ? toMajor(promo.off.amount) : 0;
  const comment = [
    ...(saving > 0 ? [`Промокод ${order.promo}: −${saving}`] : []),
    ...(referenceField === undefined ? [`Okno ${order.reference}`] : []),
  ].join('\n');
  const total = price && Math.max(0, toMajor(price) - saving);
  const owed = total ? Math.round(total * prepaidPercent(settings, order.service)) / 100 : 0;
  return {
    branch_id: branch,
    cooperator_id: cooperator,
    service_id: Number(order.service),
    record: order.start.replace('T', ' '),
    status: owed > 0 ? 3 : settings.booking.status,
    ...(owed > 0 && { prepayment: owed }),
    name,
    phone,
    email,
    comment,
    ...(total !== null && { price: total }),
    duration,
    // Booked by the client, not by the business.
    whom: 0,
    source: order.page ?? 'okno',
    ...reminderOf(settings, branch, order.start),
    ...(order.promo !== null && saving > 0 && { coupon: order.promo, coupon_discount: saving }),
    ...customFieldsOf(settings, order),
  };
}

/** What the client answered, and our reference where the owner gave it a field. */
function customFieldsOf(
  { catalog, booking }: Pick<RubitimeSettings, 'booking' | 'catalog'>,
  { fields, reference }: Pick<Order, 'fields' | 'reference'>,
): Partial<Record<CustomField, string>> {
  const offered = new Set(catalog.fields.map(({ key }) => key));
  return Object.fromEntries(
    customFields.flatMap((name) => {
      const value =
        name === booking.referenceField ? reference : offered.has(name) || name === booking.attributionField ? fields[name] : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Which of the two counts is not documented: both say the same. */
export function reminderOf(
  settings: Pick<RubitimeSettings, 'booking' | 'catalog' | 'timezone'>,
  branch: number,
  start: LocalDateTime,
): Pick<NewRecord, 'reminder' | 'reminder_minutes'> {
  const { reminderMinutes: minutes } = settings.booking;
  return minutes === undefined ? {} : { reminder: reminderAt(start, zoneOfBranch(settings, branch), minutes), reminder_minutes: minutes };
}

/** In Moscow time, wherever the branch is: so the service documents it, of all its times alone. */
export const reminderAt = (start: LocalDateTime, timezone: string, minutes: number): string =>
  toLocal(toInstant(start, timezone) - minutes * 60_000, 'Europe/Moscow').replace('T', ' ');
