/**
 * What only some bookings ask for, fetched with them: the business's own questions, a promo code with what comes of
 * it, and what is wrong with a form that was sent in vain, or was refused.
 */

import { whyRefused } from '../i18n/refusal-words.ts';
import type { Say } from '../i18n/words.ts';
import { AdditionalField } from '../steps/additional-field.tsx';
import { ErrorSummary } from '../steps/error-summary.tsx';
import { Promo } from '../steps/promo.tsx';
import { Reward } from '../steps/reward.tsx';
import type { AskedParts } from '../ui/view.ts';

export async function askedParts(say: Say): Promise<AskedParts> {
  const [asked, refusal] = await Promise.all([say('asked'), say('refusal')]);
  return {
    AdditionalField: (props) => <AdditionalField {...props} asked={asked} />,
    Promo: (props) => <Promo {...props} asked={asked} refusal={refusal} />,
    Reward,
    whyRefused: (code, detail) => whyRefused(refusal, code, detail),
    ErrorSummary: (props) => <ErrorSummary {...props} asked={asked} />,
  };
}
