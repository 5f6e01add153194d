/** The campaign that led the client to this website: read where they land, on whatever page has the script, kept for the tab, and sent with the booking. Fetched when there is one. */
import { type Attribution, attributionOf } from '../../shared/attribution.ts';
import { CAMPAIGN } from './campaign.ts';

/** A later campaign counts instead of an earlier one. `session` may throw where storage is forbidden. */
export function campaignOf(search: string, session: () => Storage): Attribution | undefined {
  const told = attributionOf(new URLSearchParams(search));
  try {
    if (Object.keys(told).length > 0) session().setItem(CAMPAIGN, JSON.stringify(told));
    // Read again by the table: others write here too.
    const kept: unknown = JSON.parse(session().getItem(CAMPAIGN) ?? '{}');
    return some(attributionOf(new URLSearchParams(kept as Record<string, string>)));
  } catch {
    return some(told);
  }
}

const some = (told: Attribution): Attribution | undefined => (Object.keys(told).length > 0 ? told : undefined);
