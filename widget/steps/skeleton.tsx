/** Grey shapes of about the final size, so that nothing jumps when the content comes. */
import { useView } from '../ui/view.ts';

export function Skeleton({ rows }: { rows: number }) {
  const { texts } = useView();
  return (
    <div class="frame" aria-busy="true">
      <span class="sr">{texts.loading}</span>
      <div class="bone" style={{ height: '28px', width: '50%', marginBlock: '8px' }} />
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} class="bone" style={{ height: '48px' }} />
      ))}
    </div>
  );
}
