/** The sheet of the popup, of the button that opens it and of the one that floats. */
export const popupSheet = `
:host{display:inline-block;font:inherit;color:inherit}
:host([hidden]){display:none}
:host([mode=float]){display:block}
:host([data-last]){height:96px}
*{box-sizing:border-box}
button{font:inherit;cursor:pointer;border:0;-webkit-tap-highlight-color:transparent}
.main{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:10px 22px;border-radius:calc(var(--okno-radius,12px)*.84);background:var(--_fill);color:var(--_on-fill);font-size:15px;line-height:1.25;font-weight:600;text-align:center}
@media(hover:hover){.main:hover{background:var(--_fill-hover)}}
:focus-visible{outline:2px solid var(--_fill);outline-offset:2px}
.float{position:fixed;inset:auto;inset-block-end:calc(20px + env(safe-area-inset-bottom,0px));inset-inline-end:calc(20px + env(safe-area-inset-right,0px));margin:0;max-width:calc(100vw - 40px);min-height:56px;padding-inline:24px;border-radius:28px;overflow:visible;box-shadow:0 4px 20px rgb(0 0 0/.24);z-index:2147483000}
dialog{margin:auto;padding:0;border:0;width:min(960px,100vw - 48px);max-width:none;height:fit-content;max-height:min(860px,100dvh - 48px);border-radius:calc(var(--okno-radius,12px)*1.5);background:var(--_paper);color:var(--_ink);box-shadow:0 16px 64px rgb(0 0 0/.32);overflow:auto;overscroll-behavior:contain;text-align:start}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:rise .16s ease-out}}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
dialog::backdrop{background:rgb(0 0 0/.48)}
.head{position:sticky;top:0;z-index:1;display:flex;align-items:center;justify-content:space-between;gap:12px;padding:8px;padding-inline-start:24px;background:var(--_paper);border-bottom:1px solid var(--_line)}
h2{margin:0;font-size:17px;line-height:1.25;font-weight:600;overflow-wrap:anywhere}
h2:focus{outline:none}
.close{flex:none;width:44px;height:44px;padding:0;display:grid;place-items:center;border-radius:50%;background:none;color:inherit}
.close::before,.close::after{content:"";grid-area:1/1;width:18px;border-top:2px solid;rotate:45deg}.close::after{rotate:-45deg}
.in{padding:20px 24px 24px;min-height:min(520px,60dvh)}
@media(max-width:640px){
dialog{width:100vw;height:100dvh;max-height:none;border-radius:0}
.head{padding-block-start:calc(8px + env(safe-area-inset-top,0px));padding-inline-start:16px}
.in{padding:16px;padding-block-end:calc(16px + env(safe-area-inset-bottom,0px))}
}
@media(forced-colors:active){.main,.close{border:1px solid ButtonText}dialog{border:1px solid CanvasText}}
`;
