import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { takeInstanceLock } from '#electron/platform/instance-lock.ts'
import { temporaryFolder } from './kit.ts'

const LOCK = 'order-desk.lock'

describe('one program for each database folder', () => {
  it('tells the second start where the first can be reached', async () => {
    const folder = await temporaryFolder()
    const first = takeInstanceLock(folder)
    expect(takeInstanceLock(folder)).toMatchObject({ held: true, address: null })
    if (!first.held) first.announce('http://127.0.0.1:4711')
    expect(takeInstanceLock(folder)).toMatchObject({ held: true, address: 'http://127.0.0.1:4711' })
    if (!first.held) first.release()
    expect(existsSync(join(folder, LOCK))).toBe(false)
    expect(takeInstanceLock(folder).held).toBe(false)
  })

  it('leaves the lock of another living process alone', async () => {
    const folder = await temporaryFolder()
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    onTestFinished(() => void other.kill())
    await once(other, 'spawn')
    const holder = { pid: other.pid, host: hostname(), address: 'http://127.0.0.1:1' }
    writeFileSync(join(folder, LOCK), JSON.stringify(holder))
    expect(takeInstanceLock(folder)).toEqual({ held: true, address: 'http://127.0.0.1:1', holder })
  })

  it('takes over from a process that died', async () => {
    const folder = await temporaryFolder()
    const dead = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' })
    await once(dead, 'exit')
    writeFileSync(
      join(folder, LOCK),
      JSON.stringify({ pid: dead.pid, host: hostname(), address: 'http://127.0.0.1:1' }),
    )
    expect(takeInstanceLock(folder).held).toBe(false)
    expect(takeInstanceLock(folder)).toMatchObject({ held: true, holder: { pid: process.pid } })
  })

  it('takes over when its own process number stands in a lock from before a crash', async () => {
    const folder = await temporaryFolder()
    writeFileSync(join(folder, LOCK), JSON.stringify({ pid: process.pid, host: hostname(), address: null }))
    expect(takeInstanceLock(folder).held).toBe(false)
  })

  it('believes a lock from another machine, and one that is being written this moment', async () => {
    const folder = await temporaryFolder()
    const holder = { pid: 1, host: 'another-pc', address: null }
    writeFileSync(join(folder, LOCK), JSON.stringify(holder))
    expect(takeInstanceLock(folder)).toEqual({ held: true, address: null, holder })
    writeFileSync(join(folder, LOCK), '')
    expect(takeInstanceLock(folder)).toEqual({ held: true, address: null, holder: null })
    utimesSync(join(folder, LOCK), 1_000_000_000, 1_000_000_000)
    expect(takeInstanceLock(folder).held).toBe(false)
  })
})
