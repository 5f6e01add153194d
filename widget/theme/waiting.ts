/** The sheet of waiting; comes with its chunk. */
export const waitingSheet = `
.progress{width:100%;height:6px;border-radius:3px;overflow:hidden;background:var(--_soft)}
.progress i{display:block;width:40%;height:100%;border-radius:3px;background:var(--_fill);animation:run 1.6s ease-in-out infinite}
@keyframes run{from{transform:translateX(calc(-100%*var(--_x)))}to{transform:translateX(calc(250%*var(--_x)))}}
.progress .part{animation:none;transition:width 1s linear}
`;
