/** The configuration that tests over real processes use, as an owner would write it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedConfig } from '../../proxy/config/load.ts';
import { loadConfig } from '../../proxy/config/load.ts';

export interface TestConfig {
  readonly publicUrl: string;
  readonly apiUrl: string;
  readonly origin: string;
  readonly otherOrigins?: readonly string[];
  readonly store:
    | { readonly engine: 'memory' }
    | { readonly engine: 'sqlite'; readonly path: string }
    | { readonly engine: 'redis'; readonly url: string };
  readonly payments?: object;
  /** Other businesses on the same proxy. */
  readonly otherSites?: object;
  /** In the salon's own words. */
  readonly texts?: object;
  readonly limits?: { readonly perDay?: number; readonly perSecond?: number; readonly parallel?: number };
}

export const testSecret = 'a-secret-for-tests-that-is-long-enough-0123456789';
export const testOperatorToken = 'an-operator-token-for-tests-0123';

export const configText = (test: TestConfig): string =>
  JSON.stringify({
    publicUrl: test.publicUrl,
    secret: testSecret,
    store: test.store,
    operatorToken: testOperatorToken,
    assets: join(tmpdir(), 'okno-test-assets'),
    sites: {
      salon: {
        provider: 'simplybook',
        apiUrl: test.apiUrl,
        companyUrl: `${test.apiUrl}/v2`,
        companyLogin: 'salon',
        apiKey: 'salon-public-key-3f9a51c2',
        secretKey: 'salon-secret-key-77d0e4b8',
        origins: [test.origin, ...(test.otherOrigins ?? [])],
        webhookToken: 'a-webhook-token-for-tests',
        fallback: { url: 'https://salon.simplybook.me', phone: '+44 20 7946 0018' },
        ...(test.payments && { payments: test.payments, paymentProcessor: 'stripe' }),
        ...(test.limits && { limits: test.limits }),
        ...(test.texts && { texts: test.texts }),
      },
      ...test.otherSites,
    },
  });

export function testConfig(test: TestConfig): LoadedConfig {
  const loaded = loadConfig(configText(test), {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.config;
}
