/** Which way a language runs. Pure. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he)/.test(language) ? 'rtl' : 'ltr');
