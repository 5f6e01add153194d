/** The services that Okno speaks to: the one place that knows them all by name. */
import type { BookingProvider } from '../domain/provider.ts';
import { createSimplybook } from './simplybook/create.ts';
import { type SimplybookSettings, simplybookShape } from './simplybook/settings.ts';

/** What an owner may write for a site, by provider. */
export const siteShapes = [simplybookShape] as const;
export type ProviderSettings = SimplybookSettings;

export function createProvider(settings: ProviderSettings): BookingProvider {
  switch (settings.provider) {
    case 'simplybook':
      return createSimplybook(settings);
  }
}

/** What makes two sites one account: the key that the service counts requests by. */
export const accountOf = (settings: ProviderSettings): readonly string[] => [settings.provider, settings.apiUrl, settings.companyLogin];
