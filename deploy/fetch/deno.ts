/** `deno run --allow-env --allow-net --allow-read --allow-write deploy/fetch/deno.ts`, with OKNO_CONFIG and PORT. */
import { open, port } from './open.ts';

declare const Deno: {
  serve(
    options: { readonly port: number },
    handle: (request: Request, info: { readonly remoteAddr: { readonly hostname: string } }) => Promise<Response>,
  ): unknown;
};

const { fetch } = await open();
Deno.serve({ port }, (request, { remoteAddr }) => fetch(request, remoteAddr.hostname));
