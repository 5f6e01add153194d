/** The sheet of how many come; comes with its chunk. */
export const seatsSheet = `
.seats{display:flex;align-items:center;justify-content:space-between;gap:12px;padding-block:4px;font-weight:550}
.stepper{display:flex;align-items:center;gap:4px;border:1px solid var(--_edge);border-radius:var(--_control)}
.stepper output{min-width:28px;text-align:center}
`;
