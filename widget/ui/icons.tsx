/** The few pictures of the widget, drawn inline in the text's colour; they say nothing that words do not. */
export const icon = (path: string, className?: string) => (
  <svg
    class={className}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);

export const goIcon = () => icon('m9 5 7 7-7 7', 'go');
export const previousIcon = () => icon('m15 5-7 7 7 7');
export const nextIcon = () => icon('m9 5 7 7-7 7');
export const searchIcon = () => icon('M17 17l4 4M4 11a7 7 0 1 0 14 0 7 7 0 1 0-14 0');
export const peopleIcon = () =>
  icon('M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2 .8 3 3 3 5.5');
export const tickIcon = () => icon('M5 12.5 10 17.5 19 7.5');
export const clockIcon = () => icon('M12 7v5l3 2M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0');
export const questionIcon = () => icon('M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 18h.01');
