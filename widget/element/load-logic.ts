/** All logic after the first step, with what this business can do beyond it: fetched with the second step. Again costs nothing: browsers keep what has come. */
import type { Site } from '../booking/contract.ts';

export async function loadLogic(business: Site | null, clientZone: string) {
  const { maxLines = 1, maxSeats = 1, captcha, login } = business?.capabilities ?? {};
  const [chunk, ...added] = await Promise.all([
    import('./later-chunk.ts'),
    // First, so that it stands within what the others draw around the form.
    captcha && import('./captcha-chunk.tsx'),
    maxLines > 1 && import('./visit-chunk.tsx'),
    maxSeats > 1 && import('./seats-chunk.tsx'),
    business?.services.some(({ series }) => series) && import('./series-chunk.tsx'),
    // In the place of them all.
    login && import('./login-chunk.tsx'),
    // Last, around all that tells a time.
    business && [business, ...business.locations].some(({ timezone }) => timezone !== clientZone) && import('./clocks-chunk.tsx'),
  ]);
  return { chunk, added: added.flatMap((one) => (one ? [one.extension] : [])) };
}
