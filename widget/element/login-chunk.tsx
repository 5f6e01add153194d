/** A business that books only for clients who have logged in, fetched only there: its own page, instead of the later steps. */
import { LoginNote } from '../login/login-note.tsx';
import type { Extension } from './extension.ts';

export const extension: Extension = {
  css: '',
  widen: (single) => single,
  async views(say) {
    const login = await say('login');
    return (base) => ({ ...base, StepFrame: ({ state }) => <LoginNote site={state.site} login={login} /> });
  },
};
