import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '#scripts/lib/root.mjs'

type Host = ChildProcessByStdio<null, Readable, Readable>
type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Starts the program without a window from its source, in English unless told otherwise. */
function start(args: readonly string[], locale = 'en_GB.UTF-8'): { host: Host; ended: Promise<Ended> } {
  const env = { ...process.env, LC_ALL: locale }
  const host = spawn(process.execPath, [join(root, 'electron', 'host.ts'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  host.stdout.on('data', (part: Buffer) => {
    out += part.toString()
  })
  host.stderr.on('data', (part: Buffer) => {
    err += part.toString()
  })
  onTestFinished(() => void host.kill('SIGKILL'))
  return { host, ended: new Promise((resolve) => host.on('close', (code) => resolve({ code, out, err }))) }
}

/** What the program said by the time it printed its address. */
const serving = (host: Host): Promise<string> =>
  new Promise((resolve) => {
    let out = ''
    host.stdout.on('data', (part: Buffer) => {
      out += part.toString()
      if (/fax folder|传真文件夹|傳真資料夾/i.test(out)) resolve(out)
    })
  })

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'order-desk-host-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

it.each([
  ['--bogus', "'--bogus' is not understood."],
  ['--port=abc', "'--port abc' is not understood."],
])('%s is answered with what is right, and code 2', async (word, complaint) => {
  const { code, out, err } = await start([word]).ended
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(complaint)
  expect(err).toMatch(/Usage: order-desk.*--port N.*--data DIR.*--sample.*--no-open.*--help/s)
})

it.each([
  ['zh_TW.UTF-8', '用法：order-desk [選項]'],
  ['C', 'Usage: order-desk'],
])('--help speaks the language of the system (%s)', async (locale, words) => {
  const { code, out } = await start(['--help'], locale).ended
  expect(code).toBe(0)
  expect(out).toContain(words)
})

it('serves, tells a second start where, and ends well when it is told to', async () => {
  const data = await folder()
  const first = start(['--data', data, '--sample', '--no-open'])
  const said = await serving(first.host)
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
  expect(said).toContain('type the PIN 1234')
  const state = await fetch(`${address}/rpc/session/state`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"json":{}}',
  })
  expect(await state.json()).toMatchObject({ json: { company: { nameEn: expect.stringMatching(/\w/) as unknown } } })

  const second = await start(['--data', data]).ended
  expect(second).toMatchObject({ code: 0, err: '' })
  expect(second.out).toBe(`Order Desk is already running with this data: ${address}\n`)

  const taken = await start(['--data', await folder(), '--port', new URL(address).port]).ended
  expect(taken).toMatchObject({ code: 1, out: '' })
  expect(taken.err).toMatch(/^Port \d+ is taken by another program\..*\n$/)

  first.host.kill('SIGTERM')
  expect(await first.ended).toMatchObject({ code: 0, err: '' })
  const again = start(['--data', data, '--sample'])
  expect(await serving(again.host)).toContain('There is data already')
}, 90_000)

it.each([
  {
    name: 'a damaged database',
    make: (data: string) => writeFile(join(data, 'desk.db'), 'no database at all '.repeat(1_000)),
    says: /^The database .*desk\.db is damaged\. Nothing was changed\./,
  },
  {
    name: 'a database of a newer program',
    make: async (data: string) => {
      const first = start(['--data', data])
      await serving(first.host)
      first.host.kill('SIGTERM')
      await first.ended
      const db = new Database(join(data, 'desk.db'))
      const [row] = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%migration%'").all()
      const { name } = row as { name: string }
      const columns = db.pragma(`table_info(${name})`) as { name: string; type: string }[]
      const values = columns.map((column) =>
        column.name === 'name' ? "'9999-later'" : column.type === 'INTEGER' ? '9999' : "'x'",
      )
      db.exec(`INSERT INTO ${name} VALUES (${values.join(', ')})`)
      db.close()
    },
    says: /^This data was written by a newer Order Desk \(9999-later\)\. .*nothing was changed\./,
  },
  {
    name: 'a file where the folder should be',
    make: async (data: string) => {
      await rm(data, { recursive: true })
      await writeFile(data, 'x')
    },
    says: /^The folder .* cannot be written\./,
  },
])('$name is one clear line, and code 1', async ({ make, says }) => {
  const data = await folder()
  await make(data)
  const { code, out, err } = await start(['--data', data]).ended
  expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 })
  expect(err).toMatch(says)
})
