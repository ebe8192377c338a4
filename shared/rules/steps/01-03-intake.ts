import { blocker } from '../blockers.ts'
import { completeness, openMandatory } from '../completeness.ts'
import { latest } from '../papers.ts'
import { type FindStep, finding, markOf } from './finding.ts'

/** R1.1–R1.5 step 1: the memo is there, whoever took it through whichever channel. */
export const findIntake: FindStep = ({ memo }) =>
  finding({ mark: { kind: 'recorded', by: memo.takenBy, at: memo.takenAt }, since: memo.takenAt })

/** R2.1, R2.3 step 2: no mandatory item of the form is missing or unclear. */
export const findCompleteness: FindStep = (file) => {
  const rows = completeness(file.form, file.policy)
  return finding({
    mark: markOf(latest(file.papers, 'completenessCheck')),
    open: openMandatory(file.form, file.policy).map((row) =>
      blocker('R2.3', row.state === 'unclear' ? 'itemUnclear' : 'itemMissing', [['clerk', 'changeOrder'], 'customer'], {
        item: row.item,
      }),
    ),
    settled: [
      {
        rule: 'R2.1',
        code: 'itemsThere',
        params: { there: rows.filter((row) => row.state === 'there').length, asked: rows.length },
        by: null,
        at: null,
      },
    ],
    since: file.memo.takenAt,
  })
}

/** R3.1, R3.2 step 3: the promised answer was given. Later steps need not wait, the promise itself is chased. */
export const findAnswer: FindStep = ({ memo, now }) => {
  if (memo.answeredAt !== null) {
    return finding({ mark: { kind: 'recorded', by: memo.answeredBy ?? memo.takenBy, at: memo.answeredAt } })
  }
  if (memo.promisedUntil === null) return finding({ mark: { kind: 'recorded', by: memo.takenBy, at: memo.takenAt } })
  const late = now > memo.promisedUntil
  return finding({
    open: [
      blocker(
        'R3.2',
        late ? 'answerLate' : 'answerPromised',
        [['clerk', 'recordAnswer'], ...(late ? ([['supervisor', 'recordAnswer']] as const) : [])],
        {
          until: memo.promisedUntil,
        },
      ),
    ],
    chased: true,
    since: memo.takenAt,
    due: memo.promisedUntil,
  })
}
