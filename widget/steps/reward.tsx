/** What the promotion gives its client beside the price, in the business's own words. */
import type { Confirmation } from '../booking/contract.ts';
import { RichText } from '../ui/rich-text.tsx';

export const Reward = ({ title, text }: NonNullable<Confirmation['reward']>) => (
  <div class="note" role="status">
    <strong>{title}</strong>
    <RichText text={text} />
  </div>
);
