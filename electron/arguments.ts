import { resolve } from 'node:path'

/** What the program is told on its command line. */
export type ProgramArguments = {
  readonly help: boolean
  readonly sample: boolean
  readonly open: boolean
  /** 0 takes any free one. */
  readonly port: number
  /** Null: the usual place. */
  readonly data: string | null
}

/**
 * Reads the command line; `unknown` is the first word that could not be understood, or null.
 *
 * The window's runtime and its drivers add words of their own, so whether an unknown word is an error is up to the caller.
 */
export function readArguments(words: readonly string[]): {
  readonly given: ProgramArguments
  readonly unknown: string | null
} {
  let given: ProgramArguments = { help: false, sample: false, open: true, port: 0, data: null }
  let unknown: string | null = null
  const rest = words.flatMap((word) => /^(--(?:port|data))=(.*)$/s.exec(word)?.slice(1) ?? [word])
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    const value = rest[at + 1] ?? ''
    if (word === '--help' || word === '-h') given = { ...given, help: true }
    else if (word === '--sample') given = { ...given, sample: true }
    else if (word === '--no-open') given = { ...given, open: false }
    else if (word === '--port' && isPort(value)) given = { ...given, port: Number(rest[++at]) }
    else if (word === '--data' && value !== '' && !value.startsWith('--'))
      given = { ...given, data: resolve(rest[++at] ?? '') }
    else unknown ??= word === '--port' || word === '--data' ? `${word} ${value}`.trim() : word
  }
  return { given, unknown }
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535
