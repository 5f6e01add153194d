/** Fetches a booking's calendar file with its link's token and hands it to the browser. */
import { pathOf } from '../../shared/routes.ts';
import type { HttpOptions } from './exchange.ts';

/** False when it could not be fetched. */
export async function saveCalendar({ proxy, site, fetch }: HttpOptions, token: string): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(proxy + pathOf('calendar', { site }), { headers, credentials: 'omit' });
    if (!response.ok) return false;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = 'booking.ics';
    link.click();
    // Some browsers still read it after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch {
    return false;
  }
}
