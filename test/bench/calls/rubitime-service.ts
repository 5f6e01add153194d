/** The sandbox's Rubitime without its sockets, on simulated time: ten services, six people, one call in five seconds, webhooks at once. */
import { barber } from '../../../demo/sandbox/rubitime/barber.ts';
import { createAccount } from '../../../demo/sandbox/rubitime/company.ts';
import { createLimit } from '../../../demo/sandbox/rubitime/limit.ts';
import { type MethodContext, methods, Refusal } from '../../../demo/sandbox/rubitime/methods.ts';
import { defaultQuirks } from '../../../demo/sandbox/rubitime/quirks.ts';
import { createProvider } from '../../../proxy/providers/registry.ts';
import { barberSettings } from '../../support/barber.ts';
import type { SimulatedTime } from '../../support/simulated-time.ts';
import { arrived, type SimulatedService } from './service.ts';

const TAKES = 450;
const TOLD_AFTER = 1000;
const services = Array.from({ length: 10 }, (_, index) => ({ id: index + 1, title: `Услуга ${index + 1}`, duration: 60, price: 1000 }));
/** Each does every second of them: thirty schedules. */
const people = Array.from({ length: 6 }, (_, index) => ({
  id: index + 1,
  title: `Мастер ${index + 1}`,
  services: services.map(({ id }) => id).filter((id) => id % 2 === index % 2),
}));

export function rubitimeService(time: SimulatedTime): SimulatedService {
  const [worker] = barber.cooperators;
  if (!worker) throw new Error('nobody works at the barber shop');
  const account = createAccount({
    ...barber,
    branches: barber.branches.slice(0, 1),
    services,
    cooperators: people.map((person) => ({ ...worker, ...person, branch: 1 })),
  });
  const limit = createLimit({ now: () => time.now(), timeScale: 1 });
  const context = (): MethodContext => ({
    account,
    quirks: { ...defaultQuirks },
    now: time.now(),
    tell: (event, _, data) => void time.after(TOLD_AFTER, () => service.notify({ from: 'user', event, data })),
    cardOf: () => '',
    expectPayment: () => {},
  });
  const said = (status: 'ok' | 'error', message: string, data: unknown) => new Response(JSON.stringify({ status, message, data }));
  const service: SimulatedService = {
    site: 'barber',
    provider: createProvider(
      barberSettings(
        'http://service/api2',
        {},
        {},
        {
          branches: [{ id: 1, title: 'На Покровке' }],
          services,
          cooperators: people.map((person) => ({ ...person, branches: [1] })),
          promoCodes: [{ code: 'DSA123456', title: 'Сто рублей', amount: 100 }],
        },
      ),
    ),
    bookable: services.map(({ id }) => String(id)),
    promo: 'DSA123456',
    calls: [],
    refused: () => limit.violations.length,
    notify: () => {},
    async fetch(request) {
      const name = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const params = JSON.parse(await arrived(request));
      service.calls.push(time.now());
      const leave = limit.enter(account.seed.key, name);
      await new Promise<void>((resolve) => void time.after(TAKES, resolve));
      try {
        if (!leave) return said('error', 'Limit on the number of consecutive requests: 5 seconds', []);
        return said('ok', name === 'get-record' ? `Record ${params['id']} found` : 'Success', methods[name]?.(context(), params));
      } catch (error) {
        if (error instanceof Refusal) return said('error', error.message, []);
        throw error;
      } finally {
        leave?.();
      }
    },
  };
  return service;
}
