/** Whether a campaign has led the client here, as cheaply as that can be told: who it is, is read by whoever is fetched then. */

/** Where it is kept for the tab. */
export const CAMPAIGN = 'okno:attribution';

export const isCampaign = (search: string): boolean => /utm_|clid/.test(search);

/** `session` may throw where storage is forbidden. */
export function mayHaveCampaign(search: string, session: () => Storage): boolean {
  try {
    return isCampaign(search) || CAMPAIGN in session();
  } catch {
    return false;
  }
}
