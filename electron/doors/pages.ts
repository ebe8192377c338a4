import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { FILE_POLICY, PAGE_POLICY, SAFE_HEADERS } from './headers.ts'

/** A stored file on its way to the screen. */
export type ReadableFile = {
  readonly name: string
  readonly mime: string
  /** Bytes. */
  readonly size: number
  readonly content: Readable
}

/** Gives a file to whoever may see it. */
export type ReadFile = (token: string | null, fileId: string) => Promise<ReadableFile | 'signedOut' | 'notFound'>

/** Answers a GET for a path, decoded no further than the browser sent it. */
export type Pages = (pathname: string, token: string | null) => Promise<Response>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}
/** What a screen shows by itself; anything else is handed over to be saved. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'])

/** The built screens in `root`, and stored files under `/files/<id>`; the same for a browser and for the window. */
export function pages(root: string, readFile: ReadFile): Pages {
  return async (pathname, token) => {
    const path = decoded(pathname)
    if (path === null) return plain(400, 'Bad address')
    const [, fileId] = /^\/files\/([^/]+)$/.exec(path) ?? []
    if (fileId !== undefined) return storedFile(await readFile(token, fileId))
    return (await screen(root, path)) ?? plain(404, 'Not found')
  }
}

/** An answer of one line. */
export const plain = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${status} ${text}\n`, {
    status,
    headers: { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })

async function screen(root: string, path: string): Promise<Response | null> {
  // A path without an ending is a place inside the program: its router shows it.
  const wanted = extname(path) === '' ? '/index.html' : path
  const file = join(root, wanted)
  const type = TYPES[extname(file)]
  if (!file.startsWith(root + sep) || type === undefined) return null
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) return null
  const isFinal = wanted.startsWith('/assets/')
  return new Response(body(createReadStream(file)), {
    headers: {
      ...SAFE_HEADERS,
      'content-type': type,
      'content-length': String(found.size),
      'content-security-policy': PAGE_POLICY,
      // Names of assets carry a digest of their content.
      'cache-control': isFinal ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}

function storedFile(file: Awaited<ReturnType<ReadFile>>): Response {
  if (file === 'signedOut') return plain(401, 'Sign in first')
  if (file === 'notFound') return plain(404, 'Not found')
  const isShown = SHOWN.has(file.mime)
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return new Response(body(file.content), {
    headers: {
      ...SAFE_HEADERS,
      'content-type': isShown ? file.mime : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': FILE_POLICY,
      'cache-control': 'private, no-store',
    },
  })
}

const body = (stream: Readable): ReadableStream => Readable.toWeb(stream) as ReadableStream

/** Null where the address cannot be read; a null byte or a step up never gets as far as the file system. */
function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.startsWith('/') && !/[\0\\]|(^|\/)\.\.?(\/|$)/.test(path) ? path : null
  } catch {
    return null
  }
}
