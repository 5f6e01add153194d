/** A business that books only for clients who have logged in, fetched only there: its own page, instead of the later steps. */
import { loadWords } from '../i18n/words.ts';
import { LoginNote } from '../login/login-note.tsx';
import type { Extension } from './extension.ts';

export const extension: Extension = {
  css: '',
  widen: (single) => single,
  async views(language) {
    const login = await loadWords(language, 'login');
    return (base) => ({ ...base, StepFrame: ({ state }) => <LoginNote site={state.site} login={login} /> });
  },
};
