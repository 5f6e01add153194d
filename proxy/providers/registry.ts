/** The services that Okno speaks to: the one place that knows them all by name. */
import type { OwnerQuestions } from '../domain/owner-question.ts';
import type { BookingProvider } from '../domain/provider.ts';
import { createRubitime } from './rubitime/create.ts';
import { rubitimeQuestions } from './rubitime/questions.ts';
import { type RubitimeSettings, rubitimeShape } from './rubitime/settings.ts';
import { createSimplybook } from './simplybook/create.ts';
import { simplybookQuestions } from './simplybook/questions.ts';
import { companySite, type SimplybookSettings, simplybookShape } from './simplybook/settings.ts';

/** What an owner may write for a site, by provider. */
export const siteShapes = { simplybook: simplybookShape, rubitime: rubitimeShape } as const;
/** What an owner is asked for it, by provider. */
export const questionsOf: Readonly<Record<keyof typeof siteShapes, OwnerQuestions>> = {
  simplybook: simplybookQuestions,
  rubitime: rubitimeQuestions,
};
export type ProviderSettings = SimplybookSettings | RubitimeSettings;

export function createProvider(settings: ProviderSettings): BookingProvider {
  switch (settings.provider) {
    case 'simplybook':
      return createSimplybook(settings);
    case 'rubitime':
      return createRubitime(settings);
  }
}

/** What makes two sites one account: the key that the service counts requests by. */
export function accountOf(settings: ProviderSettings): readonly string[] {
  switch (settings.provider) {
    case 'simplybook':
      return [settings.provider, settings.apiUrl, settings.companyLogin];
    case 'rubitime':
      return [settings.provider, settings.apiUrl, settings.apiKey];
  }
}

/** The service's own booking page of the business, where it is known. */
export const hostedPageOf = (settings: ProviderSettings): string | null =>
  settings.provider === 'simplybook' ? companySite(settings) : null;
