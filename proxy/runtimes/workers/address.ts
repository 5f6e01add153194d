/** Who asks, as the platform saw it: it writes this header itself and lets nobody else write it. */
import { visitorOf } from '../../http/visitor.ts';

export const visitorAddress = (request: Request): string | null => visitorOf(request.headers.get('cf-connecting-ip'), null, 0);
