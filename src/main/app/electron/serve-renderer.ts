import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

const RENDERER_DIR = join(__dirname, '../renderer');

/** Allows only what the app itself serves: nothing inline, nothing from the network. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Gives the pages a real origin, which the microphone and worklets need. Call it before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'hark', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of `out/renderer` at hark://app/, and no others. */
export function serveRenderer(): void {
  protocol.handle('hark', async (request) => {
    const path = normalize(join(RENDERER_DIR, decodeURIComponent(new URL(request.url).pathname)));
    const contentType = CONTENT_TYPES[extname(path)];
    if (!path.startsWith(RENDERER_DIR + sep) || !contentType) return new Response('not found', { status: 404 });
    try {
      const headers = { 'content-type': contentType, 'content-security-policy': CONTENT_SECURITY_POLICY };
      return new Response(await readFile(path), { headers });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
}
