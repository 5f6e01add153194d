/** The sheet of the calendar and the slots; comes with their chunk. */
export const timeSheet = `
div.soonest{height:44px;width:220px}
.when{display:grid;gap:20px}.when>div+div{min-height:220px}
.month-head{display:flex;align-items:center;justify-content:space-between;gap:8px}
.month-head strong{font-weight:600;display:inline-block}
.month-head strong::first-letter,.slots h3::first-letter{text-transform:uppercase}
.turn svg{width:18px;height:18px}
.turn:disabled{opacity:.3}
.month{width:100%;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums}
.month th{font-size:13px;font-weight:500;color:var(--_muted);padding-block:4px 8px;overflow:hidden}
.month td{padding:1px;text-align:center;outline:0}
.day{position:relative;display:grid;place-items:center;width:100%;max-width:48px;min-height:44px;margin-inline:auto;border-radius:var(--_control);color:var(--_muted);cursor:default;user-select:none}
td:focus-visible .day{outline:2px solid var(--_fill);outline-offset:-2px}
.day.free{color:var(--_ink);font-weight:600;cursor:pointer}
.day.free::after{content:"";position:absolute;bottom:5px;width:4px;height:4px;border-radius:50%;background:var(--_fill)}
.day.today{text-decoration:underline;text-underline-offset:4px;text-decoration-thickness:2px}
.day.chosen{background:var(--_soft);color:var(--_on-soft);font-weight:650;box-shadow:inset 0 0 0 1.5px var(--_fill)}
.day.out,.day.unknown{opacity:.5}
.slots{display:grid;gap:16px;align-content:start;min-height:120px}
.slots h3{margin:0;font-size:15px;color:inherit}.slots h4{margin-block:0 8px}.note+p,.slots+p{margin-top:12px}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(84px,1fr));gap:8px}
.slot{min-height:44px;padding:6px 4px;border:1px solid var(--_edge);border-radius:var(--_control);text-align:center;font-variant-numeric:tabular-nums;font-weight:550;transition:background .14s ease-out,color .14s ease-out}
@media(hover:hover){.slot:hover{border-color:var(--_fill)}.slot:hover,.day.free:hover{background:var(--_soft)}}
.slot[aria-checked=true]{background:var(--_fill);border-color:var(--_fill);color:var(--_on-fill)}
.foot{position:sticky;bottom:0;display:flex;align-items:center;justify-content:space-between;gap:12px;padding-block:12px;background:var(--_paper);border-top:1px solid var(--_line)}
.foot .main{flex:1}
.foot .said{display:none}
@media(forced-colors:active){.chosen,.slot[aria-checked=true]{border:3px solid Highlight}}
@container okno (max-width:360px){.day{min-height:40px}.month td{padding:0}}
@container okno (min-width:480px){.foot .said{display:block;flex:1}.foot .main{flex:none;min-width:180px}.grid{grid-template-columns:repeat(4,minmax(0,1fr))}}
@container okno (min-width:840px){.when{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:32px}.grid{grid-template-columns:repeat(3,minmax(0,1fr))}}
`;
