/** A picture, or initials in a tint where there is none or it does not come. What it shows is named beside it. */
import { useCell } from './value.ts';
import { useView } from './view.ts';

export function Avatar({ title, picture }: { title: string; picture: string | null }) {
  const view = useView();
  const failed = useCell(false);
  return picture && !failed.value ? (
    <img class="avatar" src={view.picture(picture)} alt="" loading="lazy" onError={() => (failed.value = true)} />
  ) : (
    <span class="avatar" aria-hidden="true">
      {initials(title)}
    </span>
  );
}

export const initials = (title: string): string =>
  title
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
