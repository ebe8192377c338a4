import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { batch } from './papers-making.ts'
import { idOf, type PaperOptions, withPaper } from './with-paper.ts'
export const technical = (file: OrderFile, body: Partial<PaperBodies['technicalAnswer']> = {}): OrderFile =>
  withPaper(file, 'technicalAnswer', {
    lineId: 'line-1',
    verdict: 'producible',
    formulaId: 'F-1',
    formulaVersion: 1,
    materialDate: null,
    reason: '',
    suggestion: '',
    customerFileId: null,
    byRule: false,
    ...body,
  })

type ProductionAnswer = Omit<PaperBodies['productionAnswer'], 'quantity'> & { quantity: number }

/** Production's written word: by default all of line 1, made on 2026-03-09, there on 2026-03-12. */
export const production = (file: OrderFile, body: Partial<ProductionAnswer> = {}): OrderFile =>
  withPaper(file, 'productionAnswer', {
    lineId: 'line-1',
    productionLine: '复卷一线',
    productionDate: civilDate('2026-03-09'),
    scheduledDate: civilDate('2026-03-12'),
    ...body,
    quantity: quantity(body.quantity ?? 10_000),
  })

export const allocation = (file: OrderFile, lineId: string, thousandths: number): OrderFile =>
  withPaper(file, 'stockAllocation', { lineId, batches: [batch(lineId, thousandths)] })

/** A sheet that promises each line for its scheduled date, or for `preDelivery`. */
export const sheet = (file: OrderFile, preDelivery?: string): OrderFile =>
  withPaper(file, 'sheet', {
    number: `20260302-00${file.papers.filter(({ kind }) => kind === 'sheet').length + 1}`,
    relaxation: '',
    lines: file.form.lines.map(({ id }) => {
      const scheduledDate: CivilDate | null =
        file.papers.flatMap((one) => (one.kind === 'productionAnswer' && one.body.lineId === id ? [one] : [])).at(-1)
          ?.body.scheduledDate ?? null
      const preDeliveryDate = preDelivery ? civilDate(preDelivery) : (scheduledDate ?? civilDate('2026-03-12'))
      return { lineId: id, scheduledDate, preDeliveryDate }
    }),
  })

export const proofread = (file: OrderFile, options?: PaperOptions): OrderFile =>
  withPaper(file, 'proofreading', { sheetId: idOf(file, 'sheet'), ticks: [] }, options)

export const sent = (file: OrderFile, body: Partial<PaperBodies['sending']> = {}, options?: PaperOptions): OrderFile =>
  withPaper(
    file,
    'sending',
    {
      subject: 'sheet',
      subjectId: idOf(file, 'sheet'),
      faxNumber: '0571-8800 1235',
      pages: 2,
      result: 'sent',
      remark: '',
      ...body,
    },
    options,
  )

export const legible = (file: OrderFile, yes = true): OrderFile =>
  withPaper(file, 'sendingReceipt', { sendingId: idOf(file, 'sending'), confirmedBy: '刘芳', legible: yes })

/** The customer's signed sheet comes back, on the file's own day or on `receivedOn`. */
export const signedBack = (file: OrderFile, receivedOn?: string): OrderFile =>
  withPaper(file, 'signBack', {
    sheetId: idOf(file, 'sheet'),
    fileId: 'file-sign-back',
    receivedOn: receivedOn ? civilDate(receivedOn) : file.today,
  })

type Checks = PaperBodies['signBackCheck']['checks']
export const signBackChecked = (file: OrderFile, no: Partial<Checks> = {}): OrderFile =>
  withPaper(file, 'signBackCheck', {
    signBackId: idOf(file, 'signBack'),
    checks: { signer: true, seal: true, unaltered: true, understood: true, ...no },
    note: '',
  })
