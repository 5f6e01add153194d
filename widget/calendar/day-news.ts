/** What a day has, for those who do not see it change. */
import type { AvailableDay } from '../booking/contract.ts';
import type { RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';

export const dayNews = (words: RestTexts, format: Format, { date, slots }: AvailableDay): string =>
  `${words.count(slots.length, format.fullDay(date))}, ${words.zone(format.zone(`${date}T12:00:00`))}`;
