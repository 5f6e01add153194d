/** The second thought before a booking is moved, with what the service asks for again: one real form. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnBooking } from '../booking/contract.ts';
import type { MoveWords } from '../i18n/move-words.ts';
import type { DetailsProps } from '../steps/details-step.tsx';
import { Missing } from '../steps/missing.tsx';
import { NoticePanel } from '../steps/notice.tsx';
import { FieldError, invalid } from '../ui/field.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { useCell, useValue } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';

interface Props extends DetailsProps {
  readonly move: MoveWords;
  readonly asks: OwnBooking['asks'];
}

export function MoveForm({ state, proof, move, asks }: Props) {
  const { booking, words, format, asked } = useFullView();
  const form = useRef<HTMLFormElement>(null);
  const sent = useCell(0);
  const { site, draft, detail } = state;
  const fields = detail?.fields ?? [];
  useLayoutEffect(() => {
    if (fields.length > 0) asked.need();
    form.current?.focus();
  }, []);
  // After sending in vain, the first answer that is missing takes the focus.
  useLayoutEffect(() => {
    if (sent.value > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [sent.value]);
  if (state.phase !== 'choosing' || !draft.slot) return null;

  const sure = move.sure(format.dayAndTime(draft.slot.start));
  const parts = useValue(asked.parts);
  const { errors } = state;
  const terms = errors['terms'] && words.error(errors['terms'], 'terms');
  return (
    <form
      ref={form}
      class="form"
      novalidate
      tabIndex={-1}
      aria-label={sure}
      onSubmit={(event) => {
        event.preventDefault();
        booking.send({ type: 'submitted' });
        sent.value += 1;
      }}
    >
      <NoticePanel state={state} />
      <p>
        <strong>{sure}</strong> {words.zone(format.zone(draft.slot.start))}. {asks && move.again}
      </p>
      {fields.length > 0 && <Missing of={asked} />}
      {fields.map((field) => {
        const error = errors[field.key];
        return parts ? (
          <parts.AdditionalField
            key={field.key}
            field={field}
            value={draft.fields[field.key] ?? field.initial}
            error={error && words.error(error, field.key)}
          />
        ) : (
          <div key={field.key} class="bone" style={{ height: '68px' }} />
        );
      })}
      {asks?.terms && site.terms && (
        <div class="field">
          <label class="check">
            <input
              type="checkbox"
              id="field-terms"
              checked={draft.terms}
              required
              onChange={({ currentTarget }) => booking.send({ type: 'terms_changed', accepted: currentTarget.checked })}
              {...invalid('field-terms', terms)}
            />
            <span>{words.terms}</span>
          </label>
          <FieldError id="field-terms" error={terms} />
          <details class="about terms">
            <summary>{words.showTerms}</summary>
            <RichText text={site.terms} />
          </details>
        </div>
      )}
      {proof?.field}
      <div class="actions">
        <button type="submit" class="main">
          {move.yes}
        </button>
        <button type="button" class="second" onClick={() => booking.send({ type: 'back' })}>
          {move.other}
        </button>
      </div>
    </form>
  );
}
