/** Loopback web servers for tests: pages from memory or a folder, a second origin, and a log of every request. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A page in memory. A bare string is an HTML page, in which `{other}` becomes the other origin. */
export interface Page {
  readonly body: string;
  /** Content type, with the charset if it matters. HTML by default. */
  readonly type?: string;
  /** A Content-Security-Policy header to send with it. */
  readonly csp?: string;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  /** With the port: tells which of the two origins was asked. */
  readonly host: string;
}

export interface TestServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** The same pages under another host and port, so cross-site to `origin`. */
  readonly otherOrigin: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly Request[];
  /** Adds or replaces pages. */
  add(pages: Pages): void;
  url(path: string): string;
  close(): Promise<void>;
}

export type Pages = Readonly<Record<string, string | Page>>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves `pages` by path, then the files of `folder`, on two loopback ports until closed. */
export async function serve(pages: Pages, folder?: string): Promise<TestServer> {
  const known = new Map(Object.entries(pages));
  const requests: Request[] = [];
  let otherOrigin = '';
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push({ method: request.method ?? '', path, host: request.headers.host ?? '' });
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    const page = known.get(path);
    if (page === undefined) return sendFile(response, folder, path);
    send(response, typeof page === 'string' ? { body: page.replaceAll('{other}', otherOrigin) } : page);
  };
  const [first, second] = await Promise.all([listen(answer), listen(answer)]);
  const origin = `http://127.0.0.1:${port(first)}`;
  otherOrigin = `http://localhost:${port(second)}`;
  return {
    origin,
    otherOrigin,
    requests,
    add: (more) => {
      for (const [path, page] of Object.entries(more)) known.set(path, page);
    },
    url: (path) => origin + path,
    close: async () => {
      await Promise.all([stop(first), stop(second)]);
    },
  };
}

function send(response: ServerResponse, { body, type = 'text/html; charset=utf-8', csp }: Page): void {
  response.writeHead(200, { 'content-type': type, ...(csp ? { 'content-security-policy': csp } : {}) });
  response.end(body);
}

async function sendFile(response: ServerResponse, folder: string | undefined, path: string): Promise<void> {
  try {
    if (folder === undefined) throw new Error('no folder');
    const body = await readFile(join(folder, normalize(decodeURIComponent(path))));
    response.writeHead(200, { 'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    // Not there: an honest 404, with a type so that a browser does not guess.
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('Not found');
  }
}

function listen(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function port(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
