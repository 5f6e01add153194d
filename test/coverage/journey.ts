/** One journey through everything that the product asks of the service; the sandbox's journal shows what that was. */
import { startApp } from '../support/app.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { until } from '../support/until.ts';

const origin = 'https://salon.example';

/** Methods that were asked for and answered with a result, in order. */
export async function journey(): Promise<readonly string[]> {
  const called = new Set<string>();
  const collect = (here: Awaited<ReturnType<typeof startApp>>) => {
    for (const { method, outcome } of here.sandbox.journal) if (outcome === 'result') called.add(method);
  };
  const visit = async (options: Parameters<typeof startApp>[0], params: Record<string, string> = {}) => {
    const here = await startApp(options);
    try {
      Object.assign(here.sandbox.company('salon').seed.params, params);
      const slot = await soonest(here.app, '9');
      await here.app.request('/v1/sites/salon/services/6', { headers: { origin } });
      await here.app.request('/v1/sites/salon/quote', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ lines: [{ service: '9', unit: slot.unit, start: slot.start }], promo: 'WELCOME20' }),
      });
      const { manage } = await confirmed(here.app, '9', slot, 'WELCOME20');
      // Asked for after the booking, and waited for by nobody.
      await until(
        () => here.sandbox.journal.some(({ method }) => method === 'getPromotionRewardInfo'),
        (asked) => asked,
      );
      const headers = { origin, authorization: `Bearer ${manage}`, 'idempotency-key': crypto.randomUUID() };
      await here.app.request('/v1/sites/salon/booking', { headers });
      await here.app.request('/v1/sites/salon/booking/cancel', { method: 'POST', headers });
      collect(here);
    } finally {
      await here.close();
    }
  };
  await visit({});
  // An older edition, a zone that nobody wrote down, and an owner who fixed the prefix of telephone numbers.
  const older = {
    detailsMethod: 'getBooking',
    promoMethod: 'getPluginPromoInfoByCode',
    pluginStatuses: 'unsupported',
    companyParams: 'unsupported',
    companyInfo: 'brief',
    matrixOff: true,
  } as const;
  await visit({ sandbox: { quirks: older } }, { fixed_country_prefix: '44', company_timezone: '' });
  return [...called].toSorted();
}
