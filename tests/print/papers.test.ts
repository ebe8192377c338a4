import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodes } from '#renderer/desks/intake/scanned/read-codes.ts'
import { dotsOf, type Press, pagesOf, startPress, wordsOf } from './press.ts'

let press: Press
beforeAll(async () => {
  press = await startPress()
}, 120_000)
afterAll(() => press.close())

describe('order confirmation, customer copy', () => {
  it('R7.1 carries number, customer, lines, sum and capitals as real text on one page', async () => {
    const pdf = await press.print('confirmation')
    expect(pagesOf(pdf)).toHaveLength(1)
    const words = wordsOf(pdf)
    for (const text of [
      '订单确认书',
      '客户联请签回',
      '20261113-004',
      '宏达印刷有限公司',
      'RM-70-787',
      '热敏纸',
      'GL-62-1090',
      '格拉辛离型原纸',
      '118,200.00',
      '240,200.00',
      '人民币大写贰拾肆万零贰佰元整',
      '第1页，共1页',
      '打印2026-11-1609:48第1份',
    ])
      expect(words).toContain(text)
  })

  it('R9.1 has the sign-back block: what to check, who signs, where to send it', async () => {
    const words = wordsOf(await press.print('confirmation'))
    for (const text of ['贵司签回', '品号、规格、数量', '签字人（合同指定：李红）', '盖章处', '0512-65002218'])
      expect(words).toContain(text)
  })

  it('prints on A4', async () => {
    const info = execFileSync('pdfinfo', [await press.print('confirmation')], { encoding: 'utf8' })
    expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/)
  })

  it('repeats the head on each page, numbers the pages and never splits the sign-back block', async () => {
    const pages = pagesOf(await press.print('confirmation-long')).map((page) => page.replace(/\s+/g, ''))
    expect(pages).toHaveLength(2)
    pages.forEach((page, index) => {
      expect(page).toContain('品名规格')
      expect(page).toContain(`第${index + 1}页，共2页`)
      expect(page).toContain('20261120-017版本2')
    })
    const rows = Array.from({ length: 40 }, (_, index) => `RM-${55 + index}-787`)
    expect(rows.filter((row) => pages.filter((page) => page.includes(row)).length !== 1)).toEqual([])
    const block = pages.filter((page) => page.includes('贵司签回'))
    expect(block).toHaveLength(1)
    expect(block[0]).toMatch(/贵司签回.*盖章处/)
    expect(block[0]).toContain('包装、标签、特殊要求')
    expect(block[0]).toContain('签好请传回')
    // Its two columns are read across: what is signed stands beside the ticks.
    expect(block[0]).toMatch(/签的是确认书20261120-017版.*本2：40行，合计360,000\.00元/)
    // Nor do the signatures stand on a page of their own.
    expect(block[0]).toContain('制单、核对')
  })

  it('R9.1 an order of ten lines has its sign-back block on the one page of the sheet', async () => {
    const pages = pagesOf(await press.print('confirmation-10'))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.replace(/\s+/g, '')).toMatch(/格拉辛离型原纸62g\/m²1090mm×5000m.*贵司签回.*盖章处.*第1页，共1页/)
  })

  it.each([
    ['confirmation-15', ['OD:20261113-004', 'OD:20261113-004.2']],
    ['production-long', ['OD:SC20261120-002', 'OD:SC20261120-002.2', 'OD:SC20261120-002.3', 'OD:SC20261120-002.4']],
  ])('R9.1 every page of %s bears its own code, which a fax carries', async (name, codes) => {
    const pdf = await press.print(name)
    expect(pagesOf(pdf)).toHaveLength(codes.length)
    expect(codes.map((_, index) => readCodes(dotsOf(pdf, index + 1)).map(({ text }) => text))).toEqual(
      codes.map((code) => [code]),
    )
  })

  it('marks a reprint and a sheet that is no longer good', async () => {
    expect(wordsOf(await press.print('confirmation-long'))).toContain('补印第2份')
    const page = await press.open('paper=confirmation-void')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('img', { name: '作废，见版本 3' }).isVisible()).toBe(true)
    await page.close()
  })

  it('prints awkward marks as they are and breaks out of nothing', async () => {
    const words = wordsOf(await press.print('confirmation-hard'))
    for (const text of ['SPEC<&>"\\-1', '<b>涂布</b>', '𠮷野家专用', '不得<换纸>', 'PO/2026\\11\\"A-'])
      expect(words).toContain(text)
    expect(words).toContain('第1页，共')
  })

  it('speaks the customer’s language', async () => {
    expect(pagesOf(await press.print('confirmation-en'))).toHaveLength(1)
    const english = wordsOf(await press.print('confirmation-en'))
    for (const text of ['Orderconfirmation', 'Customercopy', 'Yourconfirmation', 'Page1of'])
      expect(english).toContain(text)
    const traditional = wordsOf(await press.print('confirmation-zh-TW'))
    for (const text of ['訂單確認書', '貳拾肆萬零貳佰元整', '第1頁，共1頁']) expect(traditional).toContain(text)
  })
})

describe('production copy', () => {
  it('R10.1 carries quantity, range, dates of production, label and provisions', async () => {
    const words = wordsOf(await press.print('production'))
    for (const text of [
      '生产联代生产单',
      '20261116-001',
      '8.550–9.450',
      '2026-11-23',
      '客户版BQ-027',
      '特别规定',
      '监督提示',
      '生产负责人接单',
    ])
      expect(words).toContain(text)
  })

  it('R10.1 shows no price, no amount and no date of the customer', async () => {
    for (const name of ['production', 'production-long']) {
      const words = wordsOf(await press.print(name))
      // The last sentence says of itself that there are none.
      const said = words.replaceAll('本联不含价格，不含客户日期。', '')
      expect(said).not.toMatch(
        /单价|金额|价格|元|大写|付款|定金|预交期|交货日|要货|客户日期|¥|\d,\d{3}\.\d{2}|\d\.\d{2}(?!\d)吨?元/,
      )
    }
  })

  it('R10.2 is a paper of its own where the confirmation does not replace it', async () => {
    const pages = pagesOf(await press.print('production-long')).map((page) => page.replace(/\s+/g, ''))
    expect(pages[0]).toContain('生产单')
    expect(pages.join('')).not.toContain('订单确认书')
    expect(pages.at(-1)).toContain(`第${pages.length}页，共${pages.length}页`)
    expect(pages.at(-1)).toMatch(/书面确认.*技术部收到副本/)
  })
})

describe('delivery notice', () => {
  it('R14.1 names address, batches and who released it, on one page with the receipt at its foot', async () => {
    const pdf = await press.print('delivery')
    expect(pagesOf(pdf)).toHaveLength(1)
    const words = wordsOf(pdf)
    for (const text of [
      '销售发货通知单',
      'FH20261117-003',
      '广东省佛山市南海区狮山镇科技北路21号2号库',
      '20261112-A1',
      '24.000',
      '开单前复核',
      '向承运人逐项说明',
      '放行依据',
      '沈雅琴',
    ])
      expect(words).toContain(text)
    expect(words).toMatch(/客户签收.*收货章/)
  })

  it('R18.1 keeps the receipt block whole behind forty batches', async () => {
    const pages = pagesOf(await press.print('delivery-long')).map((page) => page.replace(/\s+/g, ''))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(0, 2)) expect(page).toContain('批号')
    const receipt = pages.filter((page) => page.includes('客户签收'))
    expect(receipt).toHaveLength(1)
    expect(receipt[0]).toContain('收货章')
    expect(receipt[0]).toContain('短缺')
  })
})

describe('other papers', () => {
  it('R1.2 R3.1 the memorandum keeps the customer’s words and the promise', async () => {
    const words = wordsOf(await press.print('memo'))
    for (const text of ['客户信息备忘录', '车进不了院子，请停在北门。', '2026-11-1311:12', '待问清'])
      expect(words).toContain(text)
  })

  it('R5.1 R6.1 the slips ask technical and production line by line', async () => {
    const technical = wordsOf(await press.print('technical-slip'))
    for (const text of ['技术确认单', '可产', 'RM-55v12', '2026-11-19', '技术部签字']) expect(technical).toContain(text)
    const productionSlip = wordsOf(await press.print('production-slip'))
    for (const text of ['生产确认单', '2026-11-23', '生产部签字', '口头无效']) expect(productionSlip).toContain(text)
    expect(technical + productionSlip).not.toMatch(/单价|金额|预交期|交货日/)
  })

  it('R6.1 the load calendar frames what is too much, names the stop, and knows no price', async () => {
    const words = wordsOf(await press.print('load-calendar'))
    for (const text of ['生产负荷表', '113%', '换辊', '20261116-003', '11-24（建议）', '11-19→11-20'])
      expect(words).toContain(text)
    expect(words).not.toMatch(/单价|金额|预交期|交货日/)
  })

  it('R13.3 the balance notice subtracts what was received', async () => {
    const words = wordsOf(await press.print('balance'))
    for (const text of ['余款通知', '12.240', '120,564.00', '35,460.00', '85,104.00', '捌万伍仟壹佰零肆元整'])
      expect(words).toContain(text)
  })

  it('R16.1 the dispatch notice says with whom and until when', async () => {
    const words = wordsOf(await press.print('dispatch'))
    for (const text of ['发货通知', '顺安物流', 'SA-2611-7740', '2026-11-19', '14:00前']) expect(words).toContain(text)
  })
})

describe('customer order form, for the pen', () => {
  it.each([
    ['order-blank', ['客户订货单', '品名、规格', '特殊要求', '客户签字、盖章', '填好请传真回0512-65002218']],
    ['order-blank-en', ['Customerorderform', 'Specialneeds', 'Pleasefaxbackto0512-65002218']],
  ])('R1.1 %s fits one page, is nobody’s copy, and says where to send it', async (name, texts) => {
    const pdf = await press.print(name)
    expect(pagesOf(pdf)).toHaveLength(1)
    const words = wordsOf(pdf)
    for (const text of texts) expect(words).toContain(text)
    expect(words).not.toContain('存根联')
  })

  it('R1.1 has rows as high as handwriting', async () => {
    const page = await press.open('paper=order-blank')
    const heights = await page
      .locator('[data-paper] dl[data-height] > div, [data-paper] tbody tr')
      .evaluateAll((rows) => rows.map((row) => (row.getBoundingClientRect().height * 25.4) / 96))
    await page.close()
    expect(heights).toHaveLength(18)
    expect(Math.min(...heights)).toBeGreaterThan(8.5)
  })
})
