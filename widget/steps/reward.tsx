/** What the promotion gives its client beside the price, in the business's own words. */
import type { Confirmation } from '../booking/contract.ts';
import { RichText } from '../ui/rich-text.tsx';

export const Reward = ({ reward }: Confirmation) =>
  reward && (
    <div class="note" role="status">
      <strong>{reward.title}</strong>
      <RichText text={reward.text} />
    </div>
  );
