/** The soonest times as a list, fetched when a client asks for it. */
import { listSheet as css } from '../theme/list.ts';

export { List } from '../calendar/list.tsx';
export { css };
