import { describe, expect, it } from 'vitest'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, type StopName } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

const SIGNS_FIRST = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }
const rowsOf = async (orderId: string) =>
  (await on.office.as.clerk.confirmation.outgoing({ all: true })).rows.filter((row) => row.orderId === orderId)

describe('what is on its way to the customer or back', () => {
  it.each<[StopName, string | null, number]>([
    ['sheet', null, 0],
    ['proofread', 'toSend', 0],
    ['sent', 'toConfirm', 1],
    ['received', 'toSignBack', 1],
    ['attached', 'toCheck', 1],
    ['signedBack', null, 1],
  ])('R8.1, R8.2, R9.1 after %s it waits in %s', async (stop, group, tries) => {
    const order = await orderAt(on.office, stop, SIGNS_FIRST)
    const rows = await rowsOf(order.orderId)
    expect(rows.map((row) => row.group)).toEqual(group === null ? [] : [group])
    if (group !== null) expect(rows[0]).toMatchObject({ tries, subject: 'sheet', postponedDays: 0 })
  })

  it('R8.1 a failed sending is an open task, with what was wrong', async () => {
    const order = await orderAt(on.office, 'proofread', SIGNS_FIRST)
    const { file } = await order.read()
    const sheet = file.papers.findLast((paper) => paper.kind === 'sheet')
    await on.office.as.clerk.confirmation.recordSending({
      ...(await order.head()),
      body: {
        subject: 'sheet',
        subjectId: sheet?.id ?? '',
        faxNumber: '0512-6588 2108',
        pages: 1,
        result: 'failed',
        remark: '忙音',
      },
    })
    expect(await rowsOf(order.orderId)).toMatchObject([
      { group: 'toSend', tries: 1, lastSending: { result: 'failed', remark: '忙音' } },
    ])
  })

  it('R23.1 one’s own are told from everybody’s', async () => {
    const order = await orderAt(on.office, 'sent', SIGNS_FIRST)
    const mine = await on.office.as.supervisor.confirmation.outgoing({ all: false })
    expect(mine.rows.map((row) => row.orderId)).not.toContain(order.orderId)
    const own = await on.office.as.clerk.confirmation.outgoing({ all: false })
    expect(own.rows.map((row) => row.orderId)).toContain(order.orderId)
  })
})
