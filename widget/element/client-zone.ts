/** Where the client is: as the page says, or as the browser does. A name that there is not is no answer, nor is none. */
export function clientZoneOf(told: string): string {
  try {
    return new Intl.DateTimeFormat([], { timeZone: told }).resolvedOptions().timeZone;
  } catch {
    return new Intl.DateTimeFormat([]).resolvedOptions().timeZone;
  }
}
