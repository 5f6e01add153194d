/** A captcha as one more question of the form: asked above the button, answered when the form is sent at the latest. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaptchaWords } from '../i18n/captcha-words.ts';
import type { DetailsProps, DetailsState } from '../steps/details-step.tsx';
import { FieldError, invalid } from '../ui/field.tsx';
import { useCell } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { CaptchaFrame } from './captcha-frame.tsx';
import type { FramePort } from './frame-port.ts';

interface Props {
  readonly state: DetailsState;
  readonly captcha: CaptchaWords;
  readonly address: string;
  readonly children: (proof: NonNullable<DetailsProps['proof']>) => ComponentChildren;
}

export function CaptchaField({ state, captcha: words, address, children }: Props) {
  const { booking, announce, texts } = useFullView();
  /** Which challenge it is; each frame brings a fresh one. */
  const round = useCell(0);
  const failed = useCell(false);
  const port = useRef<FramePort | null>(null);
  const asking = useRef(false);
  const asked = useRef(false);

  const token = state.draft.captcha;
  const before = useRef(token);
  const again = () => {
    failed.value = false;
    round.value += 1;
  };
  // An answer that was used up leaves nothing to answer: another challenge comes.
  useEffect(() => {
    const used = before.current !== undefined && token === undefined;
    before.current = token;
    if (used) again();
  }, [token]);
  // What was answered in a frame that is gone is of no use in the next one.
  useEffect(() => () => booking.send({ type: 'captcha_answered', token: null }), []);

  const answer = (given: string | null) => booking.send({ type: 'captcha_answered', token: given });

  /** Some kinds tell their answer only when they are asked; the form waits for it and is sent then. */
  const onSubmit = (event: Event) => {
    const way = port.current;
    if (asked.current || !way) {
      asked.current = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const form = event.target as HTMLFormElement;
    if (asking.current || state.phase !== 'choosing') return;
    asking.current = true;
    void way.ask().then((given) => {
      asking.current = false;
      // What it has told already stands, should it be silent now.
      if (given !== null) answer(given);
      asked.current = true;
      form.requestSubmit();
    });
  };

  const error = state.phase === 'choosing' ? state.errors['captcha'] : undefined;
  const text = error && (error === 'required' ? words.missing : words.refused);
  useEffect(() => {
    if (error === 'invalid') announce(words.refused);
  }, [error]);

  const field = (
    <div class="field captcha">
      <span>{words.title}</span>
      {failed.value ? (
        <div class="note bad" role="alert">
          <p>{words.failed}</p>
          <div class="actions">
            <button type="button" class="second" id="field-captcha" onClick={again}>
              {texts.retry}
            </button>
          </div>
        </div>
      ) : (
        <CaptchaFrame
          key={round.value}
          address={address}
          title={words.title}
          described={invalid('field-captcha', text)}
          onPort={(opened) => {
            port.current = opened;
          }}
          onToken={(given) => {
            answer(given);
            if (given !== null) announce(words.passed);
          }}
          onFailure={() => {
            failed.value = true;
          }}
        />
      )}
      <FieldError id="field-captcha" error={text} />
    </div>
  );
  return <div onSubmitCapture={onSubmit}>{children({ title: words.title, field })}</div>;
}
