/** What a client is told about themselves; who asks shows that they hold the secret key. */
import { fromText, wallNow } from '../../engine/wall-clock.ts';
import { isLive } from '../company.ts';
import { refuse } from '../errors.ts';
import { detailsOf } from './booking-details.ts';
import { idOf, type Methods, recordOf } from './context.ts';
import { isConfirmed } from './records.ts';
import { check, clientOf } from './signed.ts';

export const clientMethods: Methods = {
  getClientInfo(context, [id, sign]) {
    const client = clientOf(context.company, id);
    check(context.company, client, sign);
    const { hash, name, email, phone } = client;
    return { id: idOf(context, client.id), name, email, phone, client_hash: hash };
  },
  getClientBookings(context, [id, sign, filter]) {
    const { company, now } = context;
    check(company, clientOf(company, id), sign);
    const { upcoming_only: upcoming, confirmed_only: confirmed } = recordOf(filter);
    return company.bookings
      .filter((booking) => booking.client.id === String(id))
      .filter((booking) => !upcoming || fromText(booking.start) >= wallNow(now, company.seed.zone))
      .filter((booking) => !confirmed || (isLive(booking, now) && isConfirmed(booking)))
      .map((booking) => detailsOf(context, booking));
  },
  /** Nobody here has a password. */
  getClientInfoByLoginPassword() {
    throw refuse(-32065);
  },
};
