/** Everything that is asked, the price, and the button that books: one real form. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { priceOf } from '../booking/selectors.ts';
import type { FieldErrors, State } from '../booking/state.ts';
import { About } from '../ui/about.tsx';
import { FieldError } from '../ui/field.tsx';
import { useCell, useValue } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { ContactFields } from './contact-fields.tsx';
import { Missing } from './missing.tsx';
import { Price } from './price.tsx';
import { Skeleton } from './skeleton.tsx';

export type DetailsState = Extract<State, { phase: 'choosing' | 'submitting' }>;

const NO_ERRORS: FieldErrors = {};

export interface DetailsProps {
  readonly state: DetailsState;
  /** What a chunk asks beside, above the button, and what it is called (`captcha`). */
  readonly proof?: { readonly title: string; readonly field: ComponentChildren };
}

export function DetailsStep({ state, proof }: DetailsProps) {
  const { booking, words, format, asked, waiting, announce } = useFullView();
  const { site, draft, detail } = state;
  const sending = state.phase === 'submitting';
  const errors = state.phase === 'choosing' ? state.errors : NO_ERRORS;
  const form = useRef<HTMLFormElement>(null);
  const sent = useCell(0);
  const promoOpen = useCell(draft.promo !== '');
  const parts = useValue(asked.parts);
  const wrong = Object.keys(errors).length > 0;
  const asks = wrong || promoOpen.value || (detail !== null && detail.fields.length > 0);
  useLayoutEffect(() => {
    if (asks) asked.need();
  }, [asks]);

  // After sending in vain, the summary of what is wrong takes the focus.
  useLayoutEffect(() => {
    if (sent.value > 0 && wrong) form.current?.querySelector<HTMLElement>('[data-summary]')?.focus();
  }, [sent.value, errors === NO_ERRORS, parts]);

  // Should it have to wait, what draws that is there.
  useLayoutEffect(() => {
    if (!sending) return;
    waiting.need();
    announce(words.booking);
  }, [sending]);

  // A notice above says why, when it does not come.
  if (!detail) return state.phase === 'choosing' && state.notice ? null : <Skeleton rows={5} />;
  const total = priceOf(state);
  const price = total && total.minor > 0 ? format.money(total) : null;
  const termsError = errors.terms && words.error(errors.terms, 'terms');
  const onSubmit = (event: Event) => {
    event.preventDefault();
    booking.send({ type: 'submitted' });
    sent.value += 1;
  };

  return (
    <form ref={form} class="form" novalidate onSubmit={onSubmit}>
      {wrong && parts?.ErrorSummary({ errors, form, state, proof })}
      <fieldset class="form" disabled={sending}>
        <ContactFields site={site} client={draft.client} errors={errors} />
        {asks && <Missing of={asked} />}
        {detail.fields.map((field) => {
          const error = errors[field.key];
          return !parts ? (
            <div key={field.key} class="bone" style={{ height: '68px' }} />
          ) : (
            <parts.AdditionalField
              key={field.key}
              field={field}
              value={draft.fields[field.key] ?? field.initial}
              error={error && words.error(error, field.key)}
            />
          );
        })}
        {site.capabilities.promo &&
          (promoOpen.value && parts ? (
            <parts.Promo session={state} />
          ) : (
            <div>
              <button type="button" class="quiet" aria-busy={promoOpen.value} onClick={() => (promoOpen.value = true)}>
                {words.promoAsk}
              </button>
            </div>
          ))}
        {site.terms && (
          <div class="field">
            <label class="check">
              <input
                type="checkbox"
                id="field-terms"
                checked={draft.terms}
                required
                onChange={({ currentTarget }) => booking.send({ type: 'terms_changed', accepted: currentTarget.checked })}
                {...(termsError && { 'aria-invalid': true, 'aria-describedby': 'field-terms-error' })}
              />
              <span>{words.terms}</span>
            </label>
            <FieldError id="field-terms" error={termsError} />
            <About text={site.terms} summary={words.showTerms} />
          </div>
        )}
        <Price session={state} />
      </fieldset>
      {proof?.field}
      <div class="foot">
        <button type="submit" class="main" part="main" aria-disabled={sending}>
          {sending && <span class="spin" />}
          {sending ? words.booking : words.book(price)}
        </button>
      </div>
    </form>
  );
}
