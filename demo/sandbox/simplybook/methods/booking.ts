/** A booking that exists: looked at, confirmed by whoever holds the secret key, cancelled. */
import { serviceOf } from '../company.ts';
import { RpcError, refuse } from '../errors.ts';
import { use } from '../quirks.ts';
import { detailsOf } from './booking-details.ts';
import type { Methods } from './context.ts';
import { statusWhenConfirmed } from './records.ts';
import { signedBooking } from './signed.ts';

export const bookingMethods: Methods = {
  getBooking: (context, [id, sign]) => detailsOf(context, signedBooking(context.company, id, sign)),
  getBookingDetails(context, [id, sign]) {
    if (context.quirks.detailsMethod === 'getBooking') throw refuse(-32601);
    return detailsOf(context, signedBooking(context.company, id, sign));
  },
  cancelBooking({ company, quirks, tell }, [id, sign]) {
    const booking = signedBooking(company, id, sign);
    if (use(quirks, 'cancelRefused')) throw new RpcError(-32000, 'It is too late to cancel');
    booking.status = 'cancelled';
    tell(booking, 'cancel');
    return true;
  },
  /** Not what waits for the owner, nor what nobody has to confirm; twice is once. */
  confirmBooking({ company, tell }, [id, sign]) {
    const booking = signedBooking(company, id, sign);
    const service = serviceOf(company, booking.service);
    if (booking.status === 'confirmed' && service?.confirmedByApi) return true;
    if (booking.status !== 'unconfirmed') throw refuse(-32090);
    booking.status = statusWhenConfirmed(company, service);
    tell(booking, 'change');
    return true;
  },
};
