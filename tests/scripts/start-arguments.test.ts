import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectNode } from '#scripts/lib/project-node.mjs'
import { root } from '#scripts/lib/root.mjs'
import { programArguments, readStartArguments } from '#scripts/lib/start-arguments.mjs'

describe('npm start', () => {
  it('opens, empty, at a port of its own choice, when nothing is said', () => {
    expect(readStartArguments([])).toEqual({
      help: false,
      open: true,
      sample: false,
      port: undefined,
      data: undefined,
    })
  })

  it('understands every option in both spellings and hands the program its part', () => {
    const given = readStartArguments(['--sample', '--port=8123', '--data', 'D:\\订单 台', '--no-open'])
    expect(given).toEqual({ help: false, open: false, sample: true, port: 8123, data: 'D:\\订单 台' })
    expect(programArguments(given)).toEqual(['--sample', '--port', '8123', '--data', 'D:\\订单 台'])
  })

  it.each([
    { words: ['--prot', '80'], says: "'--prot' is not an option." },
    { words: ['sample'], says: "'sample' is not an option." },
    { words: ['--port'], says: '--port needs a value.' },
    { words: ['--port', '--sample'], says: '--port needs a value.' },
    { words: ['--port', '65536'], says: "--port needs a whole number from 0 to 65535, not '65536'." },
    { words: ['--port=80a'], says: "--port needs a whole number from 0 to 65535, not '80a'." },
    { words: ['--data='], says: '--data needs a value.' },
  ])('refuses $words', ({ words, says }) => {
    expect(() => readStartArguments(words)).toThrow(says)
  })

  it('ends with 2 and says what is right when the command line is wrong', () => {
    const { status, stderr } = spawnSync(projectNode, [join(root, 'scripts', 'start.mjs'), '--wrong'], {
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr).toContain("'--wrong' is not an option.")
    expect(stderr).toContain('Usage: npm start')
  })
})

describe('npm test', () => {
  it('refuses a stage that is not there and lists those that are', () => {
    const { status, stderr } = spawnSync(projectNode, [join(root, 'scripts', 'test.mjs'), '--only', 'nothing'], {
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    for (const stage of ['format', 'lint', 'types', 'unit', 'knip', 'build', 'e2e']) expect(stderr).toContain(stage)
  })
})
