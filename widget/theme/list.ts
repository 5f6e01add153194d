/** The sheet of the list of soonest times; comes with its chunk. */
export const listSheet = `
.days{display:grid;gap:20px}
.days .slots{min-height:0}
.days .slots~:is(.slots,p):not(p+*){padding-block-start:16px;border-block-start:1px solid var(--_line)}
.actions [aria-pressed=true]{text-decoration:underline 2px;text-underline-offset:6px;font-weight:650}
.days .grid{grid-template-columns:repeat(auto-fill,minmax(84px,1fr))}
`;
