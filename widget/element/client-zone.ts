/** Where the client is: as the page says, or as the browser does. A name that there is not is no answer. */
export function clientZoneOf(told: string): string {
  try {
    return new Intl.DateTimeFormat([], { timeZone: told || undefined }).resolvedOptions().timeZone;
  } catch {
    return clientZoneOf('');
  }
}
