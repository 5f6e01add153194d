/** The gateways that Okno speaks to: the one place that knows them all by name. */
import { z } from 'zod';
import type { GatewayPorts, PaymentGateway } from './gateway.ts';
import { createStripe } from './stripe/create.ts';
import { stripeSettings } from './stripe/settings.ts';
import { createYookassa } from './yookassa/create.ts';
import { yookassaSettings } from './yookassa/settings.ts';

/** What an owner may write for a site; the names stand in the notifications' addresses. */
export const paymentsSettings = z.strictObject({ stripe: stripeSettings.optional(), yookassa: yookassaSettings.optional() });
export type PaymentsSettings = z.output<typeof paymentsSettings>;
export type GatewayName = keyof PaymentsSettings;

export function createGateways({ stripe, yookassa }: PaymentsSettings, ports: GatewayPorts): ReadonlyMap<string, PaymentGateway> {
  const gateways = new Map<GatewayName, PaymentGateway>();
  if (stripe) gateways.set('stripe', createStripe(stripe, ports));
  if (yookassa) gateways.set('yookassa', createYookassa(yookassa, ports));
  return gateways;
}

/** Each site with its own. */
export const withGateways = <Site extends { readonly payments: PaymentsSettings }>(
  sites: Readonly<Record<string, Site>>,
  ports: GatewayPorts,
): Record<string, Site & { readonly gateways: ReadonlyMap<string, PaymentGateway> }> =>
  Object.fromEntries(Object.entries(sites).map(([name, site]) => [name, { ...site, gateways: createGateways(site.payments, ports) }]));
