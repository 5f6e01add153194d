/** Code that could not be fetched: what to do about it. */
import type { Later } from '../ui/later.ts';
import { useValue } from '../ui/value.ts';
import { useView } from '../ui/view.ts';

export function Missing({ of }: { of: Pick<Later<unknown>, 'failed' | 'need'> }) {
  const { texts } = useView();
  return !useValue(of.failed) ? null : (
    <div class="note bad" role="alert">
      <p>{texts.partMissing}</p>
      <div class="actions">
        <button type="button" class="second" onClick={of.need}>
          {texts.retry}
        </button>
      </div>
    </div>
  );
}
