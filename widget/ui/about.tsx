/** A description that opens under what it describes. */
import type { RichText as Tree } from '../../shared/contract/rich-text.ts';
import { RichText } from './rich-text.tsx';
import { useView } from './view.ts';

/** `of` says to screen readers what there is more about; without it the summary stands for itself. */
export function About({ text, of, summary }: { text: Tree; of?: string; summary?: string }) {
  const { texts } = useView();
  return !text.length ? null : (
    <details class="about">
      <summary>
        {summary ?? texts.more}
        {of && <span class="sr">: {of}</span>}
      </summary>
      <RichText text={text} />
    </details>
  );
}
