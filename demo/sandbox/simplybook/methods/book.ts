/** Making a booking: one, several seats, one more of a list, or a series. Nothing is stored unless all of it can be. */
import type { Batch } from '../company.ts';
import { RpcError, refuse } from '../errors.ts';
import { openBatch, openList, replyOf } from './batch.ts';
import { type Appointment, additionalOf, checkAppointment, checkClient, checkFields } from './booking-checks.ts';
import { checkCaptcha } from './captcha.ts';
import { type MethodContext, type Methods, needs, recordOf } from './context.ts';
import { checkPromo } from './promo.ts';
import { clientFor, store } from './records.ts';
import { isAsked, recurrenceOf, seriesFor } from './recurring.ts';

function book(context: MethodContext, params: readonly unknown[]): object {
  const [, , , , clientData, additional, , batchId, recurring] = params;
  const { company, quirks } = context;
  const first = checkAppointment(context, params);
  checkTogether(context, first, batchId, recurring);
  const told = recordOf(clientData);
  const client = checkClient(company, told);
  const { promocode, captcha_token: captcha, ...fields } = additionalOf(additional);
  checkFields(first.service, fields);
  if (promocode) needs(context, 'promo');
  const promo = promocode ? checkPromo(context, promocode, first.start, first.service.id, client.email).code : null;
  const list = batchId ? openList(company, batchId) : null;
  const { service } = first;
  const series = isAsked(recurring) || (service.recurring !== undefined && !quirks.seriesOnlyWhenAsked);
  const appointments = series ? seriesFor(context, params, first, recurring) : seatsApart(context, first);
  checkCaptcha(context, captcha);
  if (quirks.validatorMessage !== null) throw new RpcError(-32000, quirks.validatorMessage);

  const batch: Batch | null =
    list ?? (series ? openBatch(company, 'batch_recurrent_booking') : first.seats > 1 ? openBatch(company, 'batch_group_booking') : null);
  const offset = told['client_time_offset'];
  const said = {
    fields,
    promo,
    clientTimeOffset: offset === undefined || offset === null ? null : Number(offset),
    batch: batch?.id ?? null,
  };
  const known = 'hash' in client ? client : clientFor(company, client);
  const made = appointments.map((appointment) => store(context, appointment, known, said));
  return replyOf(context, made, batch);
}

/** Seats, lists and series do not go together. */
function checkTogether(context: MethodContext, { seats, service }: Appointment, batchId: unknown, recurring: unknown): void {
  if (isAsked(recurring)) recurrenceOf(service, recurring);
  const ways = [seats > 1, Boolean(batchId), isAsked(recurring) || (seats > 1 && service.recurring !== undefined)];
  if (ways.filter(Boolean).length > 1) throw refuse(-32602);
  if (seats > 1) needs(context, 'group_booking');
  if (batchId) needs(context, 'multiple_booking');
}

const seatsApart = ({ quirks }: MethodContext, appointment: Appointment): Appointment[] =>
  quirks.groupReply === 'one' ? [appointment] : Array.from({ length: appointment.seats }, () => ({ ...appointment, seats: 1 }));

/** Another client takes the time, whatever the service asks of its clients. Throws when it is not free. */
export function bookAsStranger(
  context: MethodContext,
  { service, unit, start, seats }: { service: string; unit: string; start: string; seats: number },
): void {
  const [date, time] = start.replace('T', ' ').split(' ');
  const stranger = { name: 'A stranger', email: 'stranger@elsewhere.example', phone: '+44 20 7946 0999' };
  const appointment = checkAppointment(context, [service, unit, date, time, null, null, seats]);
  const said = { fields: {}, promo: null, clientTimeOffset: null, batch: null };
  store(context, appointment, clientFor(context.company, stranger), said);
}

export const bookMethods: Methods = { book };
