/** The sandbox's SimplyBook.me without its sockets, on simulated time: ten services, six units, the real limits, callbacks at once. */
import { salon } from '../../../demo/sandbox/simplybook/companies/salon.ts';
import { createCompany } from '../../../demo/sandbox/simplybook/company.ts';
import { createDispatch } from '../../../demo/sandbox/simplybook/dispatch.ts';
import { RpcError, refuse } from '../../../demo/sandbox/simplybook/errors.ts';
import { createLimits } from '../../../demo/sandbox/simplybook/limits.ts';
import type { MethodContext } from '../../../demo/sandbox/simplybook/methods/context.ts';
import { defaultQuirks } from '../../../demo/sandbox/simplybook/quirks.ts';
import { errorOf, parseCall, resultOf } from '../../../demo/sandbox/simplybook/rpc.ts';
import { createTokens } from '../../../demo/sandbox/simplybook/tokens.ts';
import { createProvider } from '../../../proxy/providers/registry.ts';
import { salonSettings } from '../../support/salon-settings.ts';
import type { SimulatedTime } from '../../support/simulated-time.ts';
import { arrived, type SimulatedService } from './service.ts';

const URL_OF_SERVICE = 'http://service';
/** Without those that are booked otherwise than alone. */
const SERVICES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '13'];
const UNITS = ['1', '2', '3', '4', '5', '6'];
const TAKES = 150;
const TOLD_AFTER = 1000;

export function simplybookService(time: SimulatedTime): SimulatedService {
  const now = () => time.now();
  const quirks = { ...defaultQuirks };
  const company = createCompany({
    ...salon,
    services: salon.services.filter(({ id }) => SERVICES.includes(id)),
    units: salon.units.filter(({ id }) => UNITS.includes(id)),
    locations: salon.locations.map((location) => ({ ...location, units: location.units.filter((unit) => UNITS.includes(unit)) })),
  });
  const limits = createLimits({ now, timeScale: 1 });
  const service: SimulatedService = {
    site: 'salon',
    provider: createProvider(salonSettings(URL_OF_SERVICE)),
    // One asks questions of its own, one waits for somebody's word.
    bookable: SERVICES.filter((id) => id !== '6' && id !== '13'),
    promo: 'WELCOME20',
    calls: [],
    refused: () => limits.violations.length,
    notify: () => {},
    async fetch(request) {
      const body = await arrived(request);
      const call = parseCall(body);
      if (!call) return new Response(errorOf(refuse(-32602), null, quirks));
      const path = new URL(request.url).pathname === '/login' ? '/login' : '/';
      service.calls.push(now());
      const leave = limits.enter(company.seed.login, call.method);
      await new Promise<void>((resolve) => void time.after(TAKES, resolve));
      const headers = { login: request.headers.get('x-company-login') ?? '', token: request.headers.get('x-token') ?? '' };
      try {
        if (!leave) throw refuse(-32603);
        return new Response(resultOf(dispatch(call, path, headers)(), call));
      } catch (error) {
        if (error instanceof RpcError) return new Response(errorOf(error, call, quirks));
        throw error;
      } finally {
        leave?.();
      }
    },
  };
  const context = (): MethodContext => ({
    company,
    quirks,
    now: now(),
    timeScale: 1,
    tell: (booking, type) =>
      void time.after(TOLD_AFTER, () =>
        service.notify({ booking_id: booking.id, booking_hash: booking.hash, company: company.seed.login, notification_type: type }),
      ),
    after: (ms, run) => void time.after(ms, () => run(context())),
    site: URL_OF_SERVICE,
  });
  const dispatch = createDispatch({
    companies: new Map([[company.seed.login, company]]),
    quirks,
    tokens: createTokens({ now, timeScale: 1, quirks }),
    contextOf: context,
    serviceUrl: () => URL_OF_SERVICE,
  });
  return service;
}
