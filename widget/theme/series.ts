/** The sheet of a series' dates; comes with its chunk. */
export const seriesSheet = `
.series{display:grid;gap:8px;padding-bottom:16px}
.series h3{margin:0}
.dates{width:100%;border-block:1px solid var(--_line)}
.facts+.dates{margin-top:-16px;border-top:0}
.note .dates{border:0}
.dates li{display:flex;justify-content:space-between;align-items:baseline;gap:12px;padding-block:8px}
.dates li+li{border-top:1px solid var(--_line)}
.dates .lost,.dates .lost .muted{color:var(--_danger)}
`;
