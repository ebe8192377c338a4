import { type Blocker, blocker } from '../blockers.ts'
import { scheduledToday } from '../dates.ts'
import type { OrderFile } from '../order-file.ts'
import type { PaperBodies } from '../paper-bodies.ts'
import { latest } from '../papers.ts'
import { currentSheet, findSheet, relaxationBlockers, tooEarlyLines } from '../steps/07-sheet.ts'
import { sendingOf, uncheckableSignBack } from '../steps/08-09-sign-back.ts'
import { allTicked, proofItems } from '../ticks.ts'
import { sheetReady } from './ready.ts'
import { none, type RuleTable, wants } from './rule.ts'

/** R19.1 what the customer was sent, in order as it is, is changed by a change order with its reason; not by another sheet. */
function sheetStands(file: OrderFile): readonly Blocker[] {
  const sheet = currentSheet(file)
  const { sending } = sendingOf(file, 'sheet', sheet?.id)
  return sheet && sending && findSheet(file).open.length === 0
    ? [blocker('R19.1', 'sheetStands', [['clerk', 'changeOrder']], { number: sheet.body.number })]
    : []
}

/** Steps 7 to 9 (and the sending of step 16): the sheet, its way to the customer and back. */
export const CONFIRMATION_ACTIONS = {
  makeSheet: {
    step: 7,
    roles: ['clerk', 'supervisor'],
    signed: false,
    gate: (file, _, body) => [
      ...sheetReady(file),
      ...sheetStands(file),
      ...(body.lines ? tooEarlyLines(file, body.lines as PaperBodies['sheet']['lines'], scheduledToday(file)) : []),
    ],
  },
  confirmRelaxation: {
    step: 7,
    roles: ['sales'],
    signed: true,
    gate: (file, actor) => {
      const sheet = currentSheet(file)
      if (!sheet) return [blocker('R7.1', 'sheetMissing', [['clerk', 'makeSheet']])]
      return sheet.by.id === actor.id ? [blocker('R7.3', 'ownException', ['sales'])] : []
    },
  },
  proofread: {
    step: 7,
    roles: ['clerk', 'supervisor'],
    signed: true,
    gate: (file, _, body) => {
      const sheet = currentSheet(file)
      if (!sheet) return [blocker('R7.1', 'sheetMissing', [['clerk', 'makeSheet']])]
      return [
        ...sheetReady(file),
        ...tooEarlyLines(file, sheet.body.lines),
        ...relaxationBlockers(file, sheet),
        ...(allTicked(proofItems(file.form), body.ticks)
          ? []
          : [blocker('R7.2', 'notProofread', [['clerk', 'proofread']], { number: sheet.body.number })]),
      ]
    },
  },
  recordSending: {
    step: 8,
    roles: ['clerk', 'supervisor', 'assistant'],
    signed: false,
    gate: (file, _, body) =>
      body.subject === 'dispatchNotice'
        ? wants(latest(file.papers, 'dispatchNotice'), 'R16.1', 'dispatchNoticeMissing', [
            ['warehouse', 'checkDispatchNotice'],
            ['clerk', 'checkDispatchNotice'],
          ])
        : findSheet(file).open,
  },
  confirmReceipt: {
    step: 8,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'sending'), 'R8.1', 'notSent', [['clerk', 'recordSending']]),
  },
  attachSignBack: {
    step: 9,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) =>
      wants(sendingOf(file, 'sheet').sending?.body.result === 'sent', 'R8.1', 'notSent', [['clerk', 'recordSending']]),
  },
  checkSignBack: {
    step: 9,
    roles: ['clerk'],
    signed: true,
    gate: uncheckableSignBack,
  },
  chase: { step: 9, roles: ['clerk', 'sales', 'assistant', 'supervisor'], signed: false, gate: none },
} as const satisfies RuleTable
