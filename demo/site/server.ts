/**
 * Serves the demo's front page, its page that makes the code to paste, and its two websites: ordinary pages that know of Okno only
 * what their owners pasted into them.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';

const files: Readonly<Record<string, readonly [file: string, contentType: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/salon': ['salon.html', 'text/html; charset=utf-8'],
  '/barber': ['barber.html', 'text/html; charset=utf-8'],
  '/snippet': ['snippet.html', 'text/html; charset=utf-8'],
  '/snippet.css': ['snippet.css', 'text/css; charset=utf-8'],
  '/snippet-page.js': ['snippet-page.js', 'text/javascript; charset=utf-8'],
  // The one function that the command line uses too, as it is built.
  '/made/snippet.js': ['../../dist/proxy/snippet/snippet.js', 'text/javascript; charset=utf-8'],
  '/made/systems.js': ['../../dist/proxy/snippet/systems.js', 'text/javascript; charset=utf-8'],
  '/made/contrast.js': ['../../dist/proxy/snippet/contrast.js', 'text/javascript; charset=utf-8'],
  // By the path at which that asks for it.
  '/shared/contrast.js': ['../../dist/shared/contrast.js', 'text/javascript; charset=utf-8'],
  '/barber.css': ['barber.css', 'text/css; charset=utf-8'],
  '/okno.css': ['okno.css', 'text/css; charset=utf-8'],
  '/blade.svg': ['blade.svg', 'image/svg+xml'],
  '/site.css': ['site.css', 'text/css; charset=utf-8'],
  '/mark.svg': ['mark.svg', 'image/svg+xml'],
  '/hero.svg': ['hero.svg', 'image/svg+xml'],
  '/map.svg': ['map.svg', 'image/svg+xml'],
};

/** The proxy's address as it stands in the pages; another port is written in while serving. */
const PROXY_IN_PAGES = 'http://localhost:8788';

export async function serveSite({ port, proxyUrl }: { port: number; proxyUrl: string }): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const entry = files[new URL(request.url ?? '/', 'http://site').pathname];
    if (!entry) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const body = await readFile(new URL(entry[0], import.meta.url));
    response.writeHead(200, { 'content-type': entry[1], 'cache-control': 'no-cache' });
    response.end(entry[0].endsWith('.html') ? body.toString().replaceAll(PROXY_IN_PAGES, proxyUrl) : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  return { url: `http://localhost:${typeof address === 'object' && address ? address.port : port}`, server };
}
