/**
 * @typedef {object} StartArguments
 * @property {boolean} help
 * @property {boolean} open whether a window or browser is opened
 * @property {boolean} sample begin with the sample company
 * @property {number | undefined} port
 * @property {string | undefined} data folder of the database and files
 */

/** What `npm start` understands, as it is printed. */
export const usage = `Usage: npm start [-- options]

  --sample      begin with the sample company, without questions
  --port N      serve at this port of 127.0.0.1 (1 to 65535; 0 takes any free one)
  --data DIR    keep the database and files in this folder
  --no-open     print the address, open nothing
  --help        this page`

/**
 * @param {string} text
 * @returns {number}
 */
function portFrom(text) {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port
  throw new Error(`--port needs a whole number from 0 to 65535, not '${text}'.`)
}

/**
 * Reads the command line of `npm start`.
 *
 * @param {readonly string[]} words
 * @returns {StartArguments}
 * @throws {Error} with a sentence for the user when a word is wrong
 */
export function readStartArguments(words) {
  /** @type {StartArguments} */
  const result = { help: false, open: true, sample: false, port: undefined, data: undefined }
  const rest = words.flatMap((word) => {
    const [, name, value] = /^(--(?:port|data))=(.*)$/s.exec(word) ?? []
    return name === undefined || value === undefined ? [word] : [name, value]
  })
  while (rest.length > 0) {
    const word = rest.shift()
    const value = () => {
      const next = rest.shift()
      if (next === undefined || next === '' || next.startsWith('--')) throw new Error(`${word} needs a value.`)
      return next
    }
    if (word === '--help' || word === '-h') result.help = true
    else if (word === '--no-open') result.open = false
    else if (word === '--sample') result.sample = true
    else if (word === '--port') result.port = portFrom(value())
    else if (word === '--data') result.data = value()
    else throw new Error(`'${word}' is not an option.`)
  }
  return result
}

/**
 * The part of the command line that the program itself understands.
 *
 * @param {StartArguments} given
 * @returns {string[]}
 */
export function programArguments(given) {
  return [
    ...(given.sample ? ['--sample'] : []),
    ...(given.port === undefined ? [] : ['--port', String(given.port)]),
    ...(given.data === undefined ? [] : ['--data', given.data]),
  ]
}
