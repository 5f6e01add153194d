/** The sheet of the form, of waiting, and of the end; comes with their chunk. */
export const detailsSheet = `
.form{display:grid;gap:16px}
.field{display:grid;gap:6px;min-width:0}
.field label,.field legend{font-weight:550;padding:0}
.field .optional{font-weight:400;color:var(--_muted)}
.error{color:var(--_danger);font-size:13px}
.input[aria-invalid=true]{border-color:var(--_danger)}
[dir=rtl] :is([type=email],[type=tel]){direction:ltr;text-align:right}
textarea.input{min-height:96px;resize:vertical}
select.input{appearance:auto}
.check{display:flex;align-items:center;gap:10px;min-height:44px;cursor:pointer}
.field .check{font-weight:400}
.check input{flex:none;width:22px;height:22px;margin:0;accent-color:var(--_fill)}
.promo{display:flex;gap:8px;align-items:end;flex-wrap:wrap}
.promo .field{flex:1;min-width:140px}
.saved{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;padding:6px 8px 6px 14px;min-height:48px;border-radius:var(--_control);background:var(--_soft);color:var(--_on-soft)}
.saved svg{width:18px;height:18px;flex:none}
.saved span{flex:1 0 170px}
.price{display:grid;gap:4px;font-variant-numeric:tabular-nums}
.price div{display:flex;justify-content:space-between;gap:16px}
.price .total{font-size:17px;font-weight:650;padding-top:8px;margin-top:4px;border-top:1px solid var(--_line)}
.form .foot{margin-top:4px}
.form .foot .main{width:100%;flex:1}
.spin{width:18px;height:18px;border-radius:50%;border:2px solid currentColor;border-inline-end-color:transparent;animation:spin .8s linear infinite}
@keyframes spin{to{transform:rotate(1turn)}}
.outcome{display:grid;gap:16px;justify-items:start;padding-block:8px}
.outcome .mark{width:56px;height:56px;border-radius:50%;display:grid;place-items:center;background:var(--_success);color:var(--_on-success)}
.outcome .mark svg{width:30px;height:30px}
.outcome .mark path{stroke-dasharray:24;animation:draw .4s .1s ease-out backwards}
@keyframes draw{from{stroke-dashoffset:24}}
.outcome .mark.wait{background:var(--_soft);color:var(--_on-soft)}
.outcome .mark.doubt{background:var(--_danger);color:var(--_paper)}
.facts{display:grid;gap:10px;width:100%;padding-block:14px;border-block:1px solid var(--_line)}
.facts div{display:grid;grid-template-columns:minmax(84px,1fr) 3fr;gap:12px}
.facts dt{color:var(--_muted)}.facts dd{font-weight:550}
@container okno (min-width:480px){.pair{display:grid;grid:auto/auto-flow minmax(0,1fr);gap:16px}}
`;
