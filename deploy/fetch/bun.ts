/** `bun deploy/fetch/bun.ts`, with OKNO_CONFIG and PORT. */
import { open, port } from './open.ts';

declare const Bun: {
  serve(options: {
    readonly port: number;
    fetch(request: Request, server: { requestIP(request: Request): { readonly address: string } | null }): Promise<Response>;
  }): unknown;
};

const okno = await open();
Bun.serve({ port, fetch: (request, server) => okno.fetch(request, server.requestIP(request)?.address) });
