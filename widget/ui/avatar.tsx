/** Initials in a tint, where there is no picture. */
export const Avatar = ({ title }: { title: string }) => (
  <span class="avatar" aria-hidden="true">
    {initials(title)}
  </span>
);

export const initials = (title: string): string =>
  title
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
