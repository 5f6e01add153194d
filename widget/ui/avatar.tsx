/** A picture, or initials in a tint. What it shows is named beside it. */
import { useView } from './view.ts';

export function Avatar({ title, picture }: { title: string; picture: string | null }) {
  const view = useView();
  return picture ? (
    <img class="avatar" src={view.picture(picture)} alt="" loading="lazy" decoding="async" />
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
