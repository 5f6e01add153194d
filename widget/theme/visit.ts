/** The sheet of a visit of several services; comes with their chunk. */
export const visitSheet = `
.visit{display:grid;gap:4px;padding-bottom:16px}
.visit ol{border-block:1px solid var(--_line)}
.visit li{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;gap:2px 12px;padding-block:10px}
.visit li+li{border-top:1px solid var(--_line)}
.visit li>span{display:grid}
.visit .to{text-align:end}
.visit .lost{color:var(--_danger)}
.outcome .visit{width:100%}
`;
