/** What a visitor's widget asks of the barber's proxy, as functions. */
import {
  type Availability,
  availability,
  ownBooking,
  problem,
  type Site,
  type Slot,
  site,
  type Ticket,
  ticket,
  type VisitTicket,
} from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { barberOrigin as origin, type startBarber } from './barber.ts';
import { until } from './until.ts';

export type Barber = Awaited<ReturnType<typeof startBarber>>;
export interface Line {
  readonly service: string;
  readonly unit?: string | null | undefined;
  readonly start: string;
}

const client = { name: 'Пётр Иванов', email: '', phone: '8 (912) 345-67-89' };
const underWay = ['accepted', 'sending', 'verifying', 'undoing'];
export const isSettled = (told: Ticket): boolean => (told.state === 'visit' ? told.settled : !underWay.includes(told.state));

export function visitorOf({ app, account, sandbox }: Barber) {
  const api = (path: string, init: RequestInit = {}) =>
    app.request(`/v1/sites/barber${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    api(path, { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID(), ...headers }, body: JSON.stringify(body) });
  const business = async (): Promise<Site> => site.parse(await (await api('')).json());
  const look = async (service: string, query = ''): Promise<Availability> => {
    const { horizon } = await business();
    const range = `from=${horizon.from}&to=${addDays(horizon.from, 30)}`;
    return availability.parse(await (await api(`/availability?service=${service}&${range}${query}`)).json());
  };
  const free = async (service: string, query = ''): Promise<readonly Slot[]> => {
    const { days } = await until(
      () => look(service, query),
      ({ complete, next }) => complete && next.state !== 'searching',
    );
    return days.flatMap(({ slots }) => slots);
  };
  const told = async (name: string): Promise<Ticket> => ticket.parse(await (await api(`/tickets/${name}`)).json());
  /** Its end, whatever the first answer was. */
  const settled = async (response: Response): Promise<Ticket> => {
    const body: unknown = await response.json();
    const first = ticket.safeParse(body).data ?? problem.parse(body).ticket;
    if (!first) throw new Error(JSON.stringify(body));
    return until(async () => {
      await account.wake();
      return told(first.ticket);
    }, isSettled);
  };
  return {
    api,
    post,
    business,
    look,
    free,
    told,
    settled,
    book: (lines: readonly Line[], more: object = {}, key: string = crypto.randomUUID()) =>
      post('/bookings', { lines, client, ...more }, { 'idempotency-key': key }),
    /** A visit's end. */
    async visit(response: Response): Promise<VisitTicket> {
      const end = await settled(response);
      if (end.state !== 'visit') throw new Error(end.state);
      return end;
    },
    own: async (manage: string) =>
      ownBooking.parse(await (await api('/booking', { headers: { authorization: `Bearer ${manage}` } })).json()),
    reschedule: (manage: string, body: object, key: string = crypto.randomUUID()) =>
      post('/booking/reschedule', body, { authorization: `Bearer ${manage}`, 'idempotency-key': key }),
    records: () => [...sandbox.records.values()],
    calls: (method: string) => sandbox.journal.filter((entry) => entry.method === method),
    code: async (response: Response) => `${response.status} ${problem.parse(await response.json()).code}`,
  };
}
