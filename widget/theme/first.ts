/** The sheet of the shell and the first step. Names with `--_` are the palette's; the page's own are `--okno-*`. */
export const firstSheet = `
:host{display:block;color:inherit;font:inherit;text-align:start}
:host([hidden]){display:none!important}
slot{display:block;margin-top:12px}
*{box-sizing:border-box}
.okno{container:okno/inline-size;max-width:960px;margin-inline:auto;color:var(--_ink);font-size:15px;line-height:1.4;--_x:1;--_radius:var(--okno-radius,12px);--_control:calc(var(--_radius)*.84);-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
[dir=rtl]{--_x:-1}
[dir=rtl] :is(dd,.more,.small,.rich *){unicode-bidi:plaintext;text-align:right}
.okno.card{background:var(--_paper);border:1px solid var(--_line);border-radius:calc(var(--_radius)*1.5);padding:20px}
button,input,select,textarea{font:inherit;color:inherit;letter-spacing:inherit}
button{background:none;border:0;padding:0;text-align:inherit;-webkit-tap-highlight-color:transparent}
button:enabled{cursor:pointer}
h2,h3,h4,p,ul,ol,dl,dd,fieldset{margin:0;padding:0;border:0}
ul,ol{list-style:none}
h2{font-size:22px;line-height:1.25;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2:focus{outline:none}
h3,h4{font-size:13px;font-weight:600;color:var(--_muted);margin-block:20px 4px}
a{color:var(--_on-soft);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--_fill);outline-offset:2px;border-radius:6px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--_muted)}.small{font-size:13px}
.tabular{font-variant-numeric:tabular-nums}
.head{display:flex;align-items:center;gap:4px;min-height:44px}
.back,.turn{width:44px;height:44px;display:grid;place-items:center;border-radius:50%}
.back:hover,.turn:hover:not(:disabled){background:var(--_soft)}
.back{margin-inline-start:-12px;flex:none}
.back svg{width:20px;height:20px}
:is(.back,.turn,.pick) svg{scale:var(--_x) 1}
.frame,.body{display:grid;gap:16px;align-content:start;min-width:0}
.forward{animation:forward .16s ease-out}.backward{animation:backward .16s ease-out}
@keyframes forward{from{opacity:0;transform:translateX(calc(8px*var(--_x)))}}
@keyframes backward{from{opacity:0;transform:translateX(calc(-8px*var(--_x)))}}
.trail ul{display:flex;flex-wrap:wrap;gap:4px 0;color:var(--_muted)}
.trail li{display:flex;align-items:center;min-width:0}
.trail li:not(:last-child)::after{content:"·";margin-inline:8px}
.trail button{min-height:44px;text-decoration:underline;text-decoration-color:var(--_line);text-underline-offset:4px;color:var(--_ink)}
.trail .label,.trail .more,.trail .sum{display:none}
.rows{display:grid;border-top:1px solid var(--_line)}
.row{border-bottom:1px solid var(--_line)}
.pick{display:flex;align-items:center;gap:12px;width:100%;min-height:56px;padding-block:10px;border-radius:8px}
.pick .text{flex:1;min-width:0}
.pick strong,.card-pick strong{display:block;font-weight:550}
.pick .aside{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.pick svg.go{width:16px;height:16px;color:var(--_muted);flex:none;transition:transform .14s ease-out}
.pick:active strong{color:var(--_on-soft)}
.about{margin-block:-8px 8px}.cards .about{margin:4px 14px 0}
.about summary{display:inline-flex;align-items:center;min-height:44px;padding-block:4px;cursor:pointer;color:var(--_muted);font-size:13px;text-decoration:underline;text-decoration-color:var(--_line);text-underline-offset:4px;list-style:none}
.about summary::-webkit-details-marker{display:none}
.rich{display:grid;gap:8px;margin-block:4px 8px;max-width:60ch;color:var(--_muted)}
.rich :is(ul,ol){list-style:disc;padding-inline-start:20px}.rich ol{list-style:decimal}
.cards{display:grid;gap:8px;grid-template-columns:minmax(0,1fr)}
.card-pick{display:flex;align-items:center;gap:12px;width:100%;min-height:64px;padding:10px 14px;border:1px solid var(--_line);border-radius:var(--_radius);background:var(--_paper)}
.card-pick:active{background:var(--_soft)}
.avatar{flex:none;object-fit:cover;width:44px;height:44px;border-radius:50%;display:grid;place-items:center;font-size:15px;font-weight:600;background:var(--_soft);color:var(--_on-soft)}
.avatar svg{width:22px;height:22px}
.search{position:relative}
.search svg{position:absolute;inset-inline-start:12px;top:12px;width:20px;height:20px;color:var(--_muted);pointer-events:none}
.search input{padding-inline-start:40px}
.input{display:block;width:100%;min-height:44px;padding:9px 12px;font-size:16px;line-height:1.5;color:var(--_ink);background:var(--_paper);border:1px solid var(--_edge);border-radius:var(--_control);outline-offset:-1px;appearance:none}
.input:focus{outline:2px solid var(--_fill);border-color:var(--_fill)}
.main,.second{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:44px;padding:8px 16px;border-radius:var(--_control);text-align:center;text-decoration:none}
.main{min-height:48px;padding:10px 22px;background:var(--_fill);color:var(--_on-fill);font-weight:600;transition:background .14s ease-out}
.main:disabled{background:var(--_line);color:var(--_muted)}
.second{border:1px solid var(--_edge);color:var(--_ink)}
.quiet{display:inline-flex;align-items:center;min-height:44px;color:var(--_on-soft);text-decoration:underline;text-decoration-color:transparent;text-underline-offset:4px}
.quiet:hover,.trail button:hover{text-decoration-color:currentColor}
.note{display:grid;gap:10px;padding:14px 16px;border-radius:var(--_radius);background:var(--_soft)}
.note.bad{background:var(--_raised);border-inline-start:3px solid var(--_danger)}
.actions{display:flex;flex-wrap:wrap;gap:8px}
.bone{border-radius:8px;background:var(--_soft);animation:bone 1s ease-in-out infinite alternate}
@keyframes bone{to{opacity:.4}}
@media(hover:hover){
.about summary{min-height:24px}.note .quiet,.trail button{min-height:32px}
.pick:hover strong{color:var(--_on-soft)}.pick:hover svg.go{transform:translateX(3px)}
.card-pick:hover{border-color:var(--_fill);background:var(--_soft)}
.main:hover:not(:disabled){background:var(--_fill-hover)}
.second:hover:not(:disabled){border-color:var(--_fill);color:var(--_on-soft)}
}
@container okno (min-width:480px){.cards.two{grid-template-columns:repeat(2,minmax(0,1fr))}}
@container okno (min-width:640px){
.frame.paned{grid-template-columns:minmax(176px,232px) minmax(0,1fr);gap:16px 32px}
.paned .trail ul{display:grid;gap:0}.paned .trail{border-inline-end:1px solid var(--_line);padding-inline-end:20px;padding-top:8px}
.paned .trail li{display:block;padding-block:8px}.paned .trail li+li,.paned .trail .sum{border-top:1px solid var(--_line)}.paned .trail li::after{content:none!important}
.paned .trail .label{display:block;font-size:13px;color:var(--_muted)}
.paned .trail button{text-align:start;font-weight:550}
.paned .trail .more{display:block;font-size:13px}
.paned .trail .sum{display:block;padding-block:8px;font-weight:600}
}
@media(prefers-reduced-motion:reduce){*,*::before{animation:none!important;transition:none!important}}
@media(forced-colors:active){.main,.card-pick,.input,.second{border:1px solid ButtonText}}
`;
