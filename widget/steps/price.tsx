/** What it costs, before and after a promo code. */
import { priceOf } from '../booking/selectors.ts';
import type { Session } from '../booking/state.ts';
import { useFullView } from '../ui/view.ts';

export function Price({ session }: { session: Session }) {
  const { words, texts, format } = useFullView();
  const total = priceOf(session);
  if (!total) return null;
  const { quote } = session;
  const known = quote.status === 'known' ? quote.quote : null;
  const saving = known?.promo?.state === 'applied' ? known.promo.saving : null;
  const before = known?.before;
  return (
    <dl class="price">
      {saving && before && (
        <>
          <div class="muted">
            <dt>{words.price}</dt>
            <dd>{format.money(before)}</dd>
          </div>
          <div class="muted">
            <dt>{words.discount}</dt>
            <dd>−{format.money(saving)}</dd>
          </div>
        </>
      )}
      <div class="total">
        <dt>{words.total}</dt>
        <dd>{total.minor === 0 ? texts.free : format.money(total)}</dd>
      </div>
      {session.detail?.paymentRequired && <p class="muted small">{words.paidLater}</p>}
    </dl>
  );
}
