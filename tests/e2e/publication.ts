/** A copy of the built page on a server of its own, below a path, as files on a plain web server: can be changed and taken away. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { writeWorker } from '../../src/headless/offline.mjs';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
/** Where the page stands on its server. */
const path = '/lecture/notes/';

export class Publication {
  readonly folder = mkdtempSync(join(tmpdir(), 'gan-playground-'));
  private server: Server | null = null;
  private port = 0;

  constructor() {
    cpSync('dist', this.folder, { recursive: true });
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** The same files where pages of many projects take turns. */
  get localAddress(): string {
    return this.address.replace('127.0.0.1', 'localhost');
  }

  /** Serves the files. */
  async open(): Promise<void> {
    const server = createServer(({ url = '' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : '?';
      try {
        const content = readFileSync(join(this.folder, name));
        response.writeHead(200, { 'Content-Type': types[extname(name)] ?? '' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** From now on nobody answers. */
  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((closed) => this.server?.close(closed));
  }

  /** Puts a version on the server that says in its head which it is. */
  async publish(version: string): Promise<void> {
    const place = join(this.folder, 'index.html');
    const text = readFileSync(place, 'utf8').replace(/<meta name="version".*?>/, '');
    writeFileSync(
      place,
      text.replace('</head>', `<meta name="version" content="${version}"></head>`),
    );
    await writeWorker(this.folder);
  }

  async end(): Promise<void> {
    if (this.server?.listening) await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
