/**
 * The page of rules (docs/rules.md) and what code and tests say about them. Texts in, texts out.
 *
 * @typedef {{ path: string, text: string }} Source path from the top folder, with forward slashes
 * @typedef {{ id: string, where: string }} Mention
 */

const ID = /R\d+\.\d+/g
const ROW = /^\| (R\d+\.\d+) \| (.+?) \|(?:[^|]*\|){2}$/
const MOST_FUNCTIONS = 4
const MOST_TESTS = 2

/**
 * All ids that a text names, ranges opened: 'R1.1–R1.3' is three.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function idsIn(text) {
  const ranges = [...text.matchAll(/R(\d+)\.(\d+)\s?[–-]\s?R\1\.(\d+)/g)].flatMap(([, chapter, from, to]) =>
    Array.from(
      { length: Math.max(0, Number(to) - Number(from) + 1) },
      (_, index) => `R${chapter}.${Number(from) + index}`,
    ),
  )
  return [...new Set([...ranges, ...(text.match(ID) ?? [])])]
}

/** A function at the top of a module, with its docstring where it has one, down to the next declaration. */
const FUNCTION =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^(?:export )?(?:(?:async )?function\*? (\w+)|const (\w+)(?:: [^=\n]+)? = (?:async )?(?:<[^\n]*>)?(?=\(|\w+ =>|\n))((?:(?!^(?:\/\*\*|export |function |async function |const |type ))[\s\S])*)/gm

/**
 * Functions that refuse with a rule (`blocker('R9.2', …)`), and functions whose docstring names one.
 *
 * @param {Source} source
 * @returns {{ refusing: readonly Mention[], documented: readonly Mention[] }}
 */
export function decidersIn({ path, text }) {
  const functions = [...text.matchAll(FUNCTION)].map(([, comment = '', name, constant, body = '']) => ({
    where: `${path}#${name ?? constant}`,
    refused: [...body.matchAll(/'(R\d+\.\d+)'/g)].map(([, id = '']) => id),
    named: idsIn(comment),
  }))
  return {
    refusing: functions.flatMap(({ where, refused }) => refused.map((id) => ({ id, where }))),
    documented: functions.flatMap(({ where, named }) => named.map((id) => ({ id, where }))),
  }
}

/**
 * The modules of the rules that a module of the steps imports: `shared/rules/prices.ts`.
 *
 * @param {Source} source
 * @returns {readonly string[]}
 */
export function calledBy({ text }) {
  const imported = /^import (?!type )[^']*'(?:\.\.|#shared\/rules)\/([\w/-]+\.ts)'/gm
  return [...text.matchAll(imported)].map(([, name]) => `shared/rules/${name}`)
}

/**
 * Actions whose gate refuses with a rule: `can(clearPrice)`.
 *
 * @param {Source} source one of the gates
 * @returns {readonly Mention[]}
 */
export function actionsIn({ text }) {
  return text
    .split(/\n(?= {2}\w+: \{)/)
    .slice(1)
    .flatMap((entry) => {
      const [, name] = /^ {2}(\w+): \{/.exec(entry) ?? []
      const [table = ''] = entry.split('\n} as const')
      return idsIn(table).map((id) => ({ id, where: `can(${name})` }))
    })
}

/**
 * Tests whose name begins with a rule id, `it('R9.3 …')`, also behind `.each(…)(` and `.prop(…)(`.
 *
 * @param {Source} source
 * @returns {readonly Mention[]}
 */
export function proofsIn({ path, text }) {
  const named = /(?:\b(?:it|test)|\))\(\s*(['"`])((?:R\d+\.\d+[ ,])(?:\\.|(?!\1)[^\\])*)\1\s*,/g
  return [...text.matchAll(named)].flatMap(([, , title = '']) => {
    const [leading = ''] = /^(?:R\d+\.\d+[ ,–-]*)+/.exec(title) ?? []
    const rest = title.slice(leading.length).trim()
    return idsIn(leading).map((id) => ({ id, where: `${path.replace(/^tests\//, '')}: ${rest}` }))
  })
}

/**
 * @param {readonly Mention[]} mentions
 * @param {string} id
 * @param {number} most
 */
function cell(mentions, id, most) {
  const places = [...new Set(mentions.filter((one) => one.id === id).map(({ where }) => where))]
  const shown = places.slice(0, most).map((where) => where.replaceAll('|', '\\|'))
  return [...shown, ...(places.length > most ? [`and ${places.length - most} more`] : [])].join('<br>')
}

/**
 * The page with its first line and last two columns renewed.
 *
 * @param {string} page
 * @param {{ deciders: readonly Mention[], proofs: readonly Mention[] }} found
 * @returns {{ page: string, ids: readonly string[], open: readonly string[], unknown: readonly Mention[] }}
 */
export function renewPage(page, { deciders, proofs }) {
  const [, ...lines] = page.split('\n')
  const ids = lines.flatMap((line) => ROW.exec(line)?.[1] ?? [])
  const open = ids.filter((id) => !proofs.some((proof) => proof.id === id))
  const rows = lines.map((line) => {
    const [, id, rule] = ROW.exec(line) ?? []
    if (id === undefined) return line
    return `| ${id} | ${rule} | ${cell(deciders, id, MOST_FUNCTIONS)} | ${cell(proofs, id, MOST_TESTS)} |`
  })
  return {
    page: [`ids ${ids.length}, proven ${ids.length - open.length}, open ${open.length}`, ...rows].join('\n'),
    ids,
    open,
    unknown: proofs.filter(({ id }) => !ids.includes(id)),
  }
}
