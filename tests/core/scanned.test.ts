import { describe, expect, it } from 'vitest'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

const paperOf = (code: string) => on.office.as.clerk.intake.paperOfCode({ code })

describe('a paper of ours that comes back as a scan', () => {
  it('R5.1, R6.3 a slip is known by its order and step, and holds for its revision alone', async () => {
    const order = await orderAt(on.office, 'checked')
    const { number } = (await order.read()).file.order
    const place = { orderId: order.orderId, orderNumber: number }
    expect(await paperOf(`OD:JS${number}/1`)).toMatchObject({ ...place, step: 5, isCurrent: true })
    expect(await paperOf(`OD:SQ${number}/1`)).toMatchObject({ ...place, step: 6, isCurrent: true })
    expect(await paperOf(`OD:SQ${number}/2`)).toMatchObject({ ...place, isCurrent: false })
  })

  it('R9.1 a sheet that was replaced by a newer one is told from the one that holds', async () => {
    const order = await orderAt(on.office, 'sheet')
    const { number } = (await order.read()).file.order
    expect(await paperOf(`OD:${number}/1`)).toMatchObject({ step: 9, isCurrent: true })
    await order.sheet()
    expect(await paperOf(`OD:${number}/1`)).toMatchObject({ step: 9, isCurrent: false })
    expect(await paperOf(`OD:${number}/2`)).toMatchObject({ step: 9, isCurrent: true })
  })

  it('R9.1 says which sheet it is and which one holds, and once its page is entered, that it is', async () => {
    const order = await orderAt(on.office, 'sent')
    const { number } = (await order.read()).file.order
    const held = { edition: '1', currentEdition: '1', isRecorded: false }
    expect(await paperOf(`OD:${number}/1`)).toMatchObject(held)
    await order.attachSignBack()
    const attached = (await order.read()).file.papers.findLast((paper) => paper.kind === 'signBack')
    const fileId = attached?.body.fileId ?? ''
    const known = await on.office.as.clerk.intake.paperOfCode({ code: `OD:${number}/1`, fileId })
    expect(known).toMatchObject({ ...held, isRecorded: true })
    await order.relabel('第二版')
    await order.sheet()
    expect(await paperOf(`OD:${number}/1`)).toMatchObject({ edition: '1', currentEdition: '2' })
  })

  it('R10.1 a production order is found by its own number', async () => {
    const order = await orderAt(on.office, 'issued')
    const issued = (await order.read()).file.papers.findLast((paper) => paper.kind === 'productionOrder')
    expect(await paperOf(`OD:${issued?.body.number}`)).toMatchObject({
      orderId: order.orderId,
      step: 10,
      isCurrent: true,
    })
  })

  it.each(['', 'https://example.com', 'OD:JS20990101-001/1', 'OD:SC20990101-001', 'OD:ZZ20261116-001'])(
    'R1.2 %j is nothing of ours',
    async (code) => {
      expect(await paperOf(code)).toBeNull()
    },
  )
})
