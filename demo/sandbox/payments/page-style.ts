/** How the gateways' pages look: what they share, and after it each one's own colours and places. */
import { readFileSync } from 'node:fs';
import { Markup } from '../web/html.ts';

const sheet = (url: URL) => readFileSync(url, 'utf8');
const shared = sheet(new URL('page.css', import.meta.url));

/** `own` is the sheet beside the gateway's page. */
export const pageStyle = (own: URL): Markup => new Markup(shared + sheet(own));
