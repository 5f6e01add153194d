/** When the business cannot be reached at all: what to do instead. The page's own link stays below it. */
import type { Fallback } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';
import type { FirstTexts } from '../i18n/dictionary.ts';
import { useView } from '../ui/view.ts';

export function Unavailable({ problem }: { problem: Problem }) {
  const { texts, booking } = useView();
  return (
    <div class="note bad" role="alert">
      <p>
        <strong>{texts.unavailable}</strong> {texts.problem(problem)}
      </p>
      <div class="actions">
        <button type="button" class="second" onClick={() => booking.send({ type: 'retried' })}>
          {texts.retry}
        </button>
        <FallbackLinks fallback={problem.fallback} texts={texts} />
      </div>
    </div>
  );
}

/** The business's own page and telephone, as buttons. */
export function FallbackLinks({ fallback, texts }: { fallback: Fallback | undefined; texts: Pick<FirstTexts, 'call' | 'openPage'> }) {
  return (
    <>
      {fallback?.phone && (
        <a class="second" href={`tel:${fallback.phone.replace(/[^\d+]/g, '')}`}>
          {texts.call(fallback.phone)}
        </a>
      )}
      {fallback?.url && (
        <a class="second" href={fallback.url} target="_blank" rel="noopener noreferrer">
          {texts.openPage}
        </a>
      )}
    </>
  );
}
