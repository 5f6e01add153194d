/** The sheet of what stands around a captcha; comes with its chunk. */
export const captchaSheet = `
.captcha>span{font-weight:550}
.captcha iframe{display:block;width:100%;border:0;border-radius:var(--_control)}
.captcha .bone{height:60px}
`;
