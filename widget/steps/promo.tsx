/** The promo code, once somebody has one: open, checking, applied with what it saves, refused with the reason. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../booking/state.ts';
import type { AskedWords } from '../i18n/asked-words.ts';
import { type RefusalWords, whyRefused } from '../i18n/refusal-words.ts';
import { FieldError, invalid } from '../ui/field.tsx';
import { tickIcon } from '../ui/icons.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { useFullView } from '../ui/view.ts';

/** A minus stays with its amount. */
const NO_BREAK = '\u2060';

interface Props {
  readonly session: Session;
  readonly asked: AskedWords;
  readonly refusal: RefusalWords;
}

export function Promo({ session, asked, refusal }: Props) {
  const { booking, words, texts, format, announce } = useFullView();
  const { quote, draft } = session;
  const known = quote.status === 'known' ? quote.quote : null;
  const verdict = known?.promo ?? null;

  // Opened by the client just now: typing may begin.
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (draft.promo === '') input.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (!known || !verdict) return;
    const total = known.total ? format.money(known.total) : '';
    announce(
      verdict.state === 'refused' ? whyRefused(refusal, verdict.reason, null) : `${asked.applied(verdict.title)}. ${words.total}: ${total}`,
    );
  }, [known]);

  // What was pressed goes away: the focus goes to what stands there now. What the proxy says by itself moves nothing.
  const pressed = useRef(false);
  const remove = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (pressed.current) (remove.current ?? input.current)?.focus();
    pressed.current = false;
  }, [verdict?.state === 'applied']);

  if (verdict?.state === 'applied') {
    return (
      <div>
        <div class="saved">
          {tickIcon()}
          <span>
            {asked.applied(verdict.title)}
            {verdict.saving && `, −${NO_BREAK}${format.money(verdict.saving)}`}
          </span>
          <button
            type="button"
            class="quiet"
            ref={remove}
            onClick={() => {
              pressed.current = true;
              booking.send({ type: 'promo_removed' });
            }}
          >
            {asked.remove}
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
      ? whyRefused(refusal, verdict.reason, null)
      : quote.status === 'failed'
        ? texts.problem(quote.problem)
        : undefined;
  const asking = quote.status === 'asking';
  const ask = () => {
    if (asking) return;
    pressed.current = true;
    booking.send({ type: 'promo_asked' });
  };
  return (
    <div class="field">
      <div class="promo">
        <div class="field">
          <label for="field-promo">{asked.label}</label>
          <input
            id="field-promo"
            class="input"
            part="input"
            value={draft.promo}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={64}
            ref={input}
            onInput={({ currentTarget }) => booking.send({ type: 'promo_typed', code: currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || draft.promo.trim() === '') return;
              event.preventDefault();
              ask();
            }}
            {...invalid('field-promo', error)}
          />
        </div>
        <button type="button" class="second" disabled={draft.promo.trim() === ''} aria-disabled={asking} onClick={ask}>
          {asking ? asked.checking : asked.apply}
        </button>
      </div>
      {/* Below both, so that the button stays beside what is typed. */}
      <FieldError id="field-promo" error={error} />
    </div>
  );
}
