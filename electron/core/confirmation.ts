import { newId } from '#db/ids.ts'
import { scheduledToday } from '#shared/rules/dates.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { isSuperseded, sendingOf } from '#shared/rules/steps/08-09-sign-back.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, mustBePast, namedFile, namedLine, namedPaper } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'

type TypedSheet = { lines: readonly { lineId: string; preDeliveryDate: CivilDate }[]; relaxation: string }

/** What is relaxed, read and sent is the sheet of what the order says today; an older one confirms nothing. */
function mustBeCurrentSheet(file: OrderFile, sheetId: string, field: string): void {
  namedPaper(file, 'sheet', sheetId, field)
  const current = currentSheet(file)
  if (current && current.id !== sheetId) throw invalid(`body.${field}`, 'superseded')
}

/** Steps 7 to 10: sheet, fax, sign-back, production order. */
export const confirmation = {
  makeSheet: os.confirmation.makeSheet.handler(
    act({
      action: 'makeSheet',
      kind: 'sheet',
      body({ lines, relaxation }: TypedSheet, { file }) {
        // R7.1 the order's number and which sheet of it: unique, and never used again.
        const number = `${file.order.number}/${papersOf(file.papers, 'sheet').length + 1}`
        for (const { lineId } of lines) namedLine(file, lineId, 'lines')
        const missing = file.form.lines.some((line) => !lines.some((one) => one.lineId === line.id))
        if (missing || lines.length > file.form.lines.length) throw invalid('body.lines', 'everyLine')
        const scheduledOf = scheduledToday(file)
        return {
          number,
          relaxation,
          lines: lines.map((line) => ({ ...line, scheduledDate: scheduledOf(line.lineId) })),
        }
      },
    }),
  ),
  confirmRelaxation: os.confirmation.confirmRelaxation.handler(
    act({
      action: 'confirmRelaxation',
      kind: 'relaxationConfirmation',
      body(input, { file }) {
        mustBeCurrentSheet(file, input.sheetId, 'sheetId')
        return input
      },
    }),
  ),
  proofread: os.confirmation.proofread.handler(
    act({
      action: 'proofread',
      kind: 'proofreading',
      body(input, { file }) {
        mustBeCurrentSheet(file, input.sheetId, 'sheetId')
        return input
      },
    }),
  ),
  recordSending: os.confirmation.recordSending.handler(
    act({
      action: 'recordSending',
      kind: 'sending',
      body(input, { file }) {
        if (input.subject === 'sheet') mustBeCurrentSheet(file, input.subjectId, 'subjectId')
        else namedPaper(file, 'dispatchNotice', input.subjectId, 'subjectId')
        return input
      },
    }),
  ),
  confirmReceipt: os.confirmation.confirmReceipt.handler(
    act({
      action: 'confirmReceipt',
      kind: 'sendingReceipt',
      body(input, { file }) {
        namedPaper(file, 'sending', input.sendingId, 'sendingId')
        return input
      },
    }),
  ),
  attachSignBack: os.confirmation.attachSignBack.handler(
    act({
      action: 'attachSignBack',
      kind: 'signBack',
      async body(input, { db, file }) {
        namedPaper(file, 'sheet', input.sheetId, 'sheetId')
        if (currentSheet(file) && isSuperseded(file, input.sheetId)) throw invalid('body.sheetId', 'superseded')
        await namedFile(db, input.fileId, 'fileId')
        mustBePast(file, input.receivedOn, 'receivedOn')
        const { sending } = sendingOf(file, 'sheet')
        const sentOn = sending && civilDateOf(sending.at, file.policy.timeZone)
        if (sentOn && input.receivedOn < sentOn) throw invalid('body.receivedOn', 'beforeSending')
        return input
      },
    }),
  ),
  checkSignBack: os.confirmation.checkSignBack.handler(
    act({
      action: 'checkSignBack',
      kind: 'signBackCheck',
      body(input, { file }) {
        namedPaper(file, 'signBack', input.signBackId, 'signBackId')
        // The newest page is the one that counts (R9.1): a check of an older one would end the days, and open nothing.
        if (latest(file.papers, 'signBack')?.id !== input.signBackId) throw invalid('body.signBackId', 'superseded')
        return input
      },
    }),
  ),
  chase: os.confirmation.chase.handler(act({ action: 'chase', kind: 'chase', body: (input) => input })),
  issueProductionOrder: os.confirmation.issueProductionOrder.handler(
    act({
      action: 'issueProductionOrder',
      kind: 'productionOrder',
      async body(input, { save }) {
        return {
          ...input,
          number: await save.nextNumber('SC'),
          tips: input.tips.map((tip) => ({ ...tip, id: newId() })),
        }
      },
      async also({ body }, { db, file, save }) {
        await save.notify(await holders(db, 'production', 'technical', 'assistant'), {
          kind: 'productionOrder',
          params: { number: file.order.number, document: body.number },
          orderId: file.order.id,
        })
      },
    }),
  ),
}
