/** Above the form, after sending in vain: what needs attention, each leading to its field. */
import type { FieldErrors } from '../booking/state.ts';
import type { AskedWords } from '../i18n/asked-words.ts';
import { useFullView } from '../ui/view.ts';
import type { DetailsProps } from './details-step.tsx';

interface Props extends DetailsProps {
  readonly errors: FieldErrors;
  readonly form: { current: HTMLFormElement | null };
  readonly asked: AskedWords;
}

export function ErrorSummary({ errors, form, state, proof, asked }: Props) {
  const { words } = useFullView();
  const names: Readonly<Record<string, string | undefined>> = {
    name: words.name,
    email: words.email,
    phone: words.phone,
    terms: words.terms,
    captcha: proof?.title,
    ...Object.fromEntries((state.detail?.fields ?? []).map(({ key, title }) => [key, title])),
  };
  return (
    // Not a live region: it has the focus when it comes, and is quiet while what is wrong is mended.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend, and is drawn otherwise
    <div class="note bad" data-summary tabIndex={-1} role="group" aria-labelledby="wrong">
      <p id="wrong">{asked.wrong(Object.keys(errors).length)}</p>
      <ul>
        {Object.entries(errors).map(([key, error]) => (
          <li key={key}>
            <button
              type="button"
              class="quiet"
              onClick={() => form.current?.querySelector<HTMLElement>(`#field-${CSS.escape(key)}`)?.focus()}
            >
              {names[key] ?? key}: {words.error(error, key)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
