/** The sheet of what the page has filled in and locked; comes with its chunk. */
export const heldSheet = `
.input[readonly],select.input:disabled{background:var(--_raised);border-color:var(--_line);color:var(--_ink);opacity:1}
`;
