/** The promo code, once somebody has one: open, checking, applied with what it saves, refused with the reason. */
import type { Session } from '../booking/state.ts';
import { Field, invalid } from '../ui/field.tsx';
import { tickIcon } from '../ui/icons.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { useFullView } from '../ui/view.ts';

export function Promo({ session }: { session: Session }) {
  const { booking, words, texts, format } = useFullView();
  const { quote, draft } = session;
  const verdict = quote.status === 'known' ? quote.quote.promo : null;

  if (verdict?.state === 'applied') {
    return (
      <div>
        <div class="saved">
          {tickIcon()}
          <span>
            {words.promoApplied(verdict.title)}
            {verdict.saving && `, −${format.money(verdict.saving)}`}
          </span>
          <button type="button" class="quiet" onClick={() => booking.send({ type: 'promo_removed' })}>
            {words.promoRemove}
          </button>
        </div>
        {verdict.fineprint && (
          <div class="small">
            <RichText text={verdict.fineprint} />
          </div>
        )}
      </div>
    );
  }
  const error =
    verdict?.state === 'refused'
      ? words.refusal(verdict.reason, null)
      : quote.status === 'failed'
        ? texts.problem(quote.problem)
        : undefined;
  const ask = () => booking.send({ type: 'promo_asked' });
  return (
    <div class="promo">
      <Field id="field-promo" label={words.promoLabel} error={error}>
        <input
          id="field-promo"
          class="input"
          value={draft.promo}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={64}
          ref={(input) => {
            // Opened by the client just now: typing may begin.
            if (input && draft.promo === '') input.focus();
          }}
          onInput={({ currentTarget }) => booking.send({ type: 'promo_typed', code: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || draft.promo.trim() === '') return;
            event.preventDefault();
            ask();
          }}
          {...invalid('field-promo', error)}
        />
      </Field>
      <button type="button" class="second" disabled={quote.status === 'asking' || draft.promo.trim() === ''} onClick={ask}>
        {quote.status === 'asking' ? words.promoChecking : words.promoApply}
      </button>
    </div>
  );
}
