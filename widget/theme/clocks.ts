/** The sheet of the two clocks; comes with their chunk. */
export const clocksSheet = `
.clocks{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px;max-width:464px}
.clocks legend{padding:0;margin-bottom:4px}
.clocks label{display:flex;align-items:center;gap:10px;min-height:44px;padding:8px 12px;border:1px solid var(--_edge);border-radius:var(--_control);cursor:pointer}
.clocks input{flex:none;width:18px;height:18px;margin:0;accent-color:var(--_fill)}
:is(.clocks,.slot) small{display:block;font-size:12px;font-weight:400;line-height:1.3;text-wrap:balance;color:var(--_muted)}
.slot small{padding-inline:2px;word-break:keep-all}
.slot[aria-checked=true] small{color:inherit}
@media(hover:hover){.clocks label:hover{border-color:var(--_fill);background:var(--_soft)}}
@container okno (max-width:319px){.clocks{grid-template-columns:minmax(0,1fr)}}
`;
