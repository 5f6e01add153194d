/** What asks how many come: one interface, a file per language, fetched where it is asked. */
import type { Language } from './languages.ts';

export interface SeatsWords {
  readonly question: string;
  readonly fewer: string;
  readonly more: string;
  readonly count: (seats: number) => string;
}

export const loadSeatsWords: Readonly<Record<Language, () => Promise<{ default: SeatsWords }>>> = {
  en: () => import('./en/seats.ts'),
  ru: () => import('./ru/seats.ts'),
};
