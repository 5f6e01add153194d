/** What the clock of a zone is called at an instant: "GMT+7", or by the place, "Novosibirsk Time". Pure. */
export const zoneName = (locale: string, timeZone: string, instant: number, timeZoneName: 'short' | 'shortGeneric'): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ??
  timeZone;
