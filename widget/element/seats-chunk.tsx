/** Several seats in one booking, fetched only where a business takes them. */
import { SeatsField } from '../seats/seats-field.tsx';
import { withSeats } from '../seats/seats-transition.ts';
import { seatsSheet } from '../theme/seats.ts';
import type { Extension } from './extension.ts';

export const extension: Extension = {
  css: seatsSheet,
  widen: withSeats,
  async views(say) {
    const seats = await say('seats');
    return (base) => ({
      ...base,
      TimeStep: ({ state }) => (
        <>
          <SeatsField state={state} seats={seats} />
          <base.TimeStep state={state} />
        </>
      ),
    });
  },
};
