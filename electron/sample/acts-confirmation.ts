import { technicalAnswerOf } from '#shared/rules/lines.ts'
import { proofItems } from '#shared/rules/ticks.ts'
import { clerkOf, customerOf, fileOf, headOf, paperOf, type Scene, sign } from './folder.ts'

/** The machine on which a kind of paper is made. */
const MACHINES: Readonly<Record<string, string>> = {
  RM: '1# 涂布机',
  CB: '2# 涂布机',
  CF: '2# 涂布机',
  FX: '3# 复卷机',
}

/** Steps 5 to 9: technical, production, sheet, fax, sign-back. */
export const actOfConfirmation = {
  async technical(scene: Scene): Promise<void> {
    const { lines } = (await fileOf(scene)).form
    for (const { id: lineId } of lines) {
      const file = await fileOf(scene)
      const known = file.technical.find((one) => one.lineId === lineId)
      const body = {
        lineId,
        verdict: 'producible' as const,
        formulaId: known?.formulaId ?? null,
        formulaVersion: known?.formulaVersion ?? null,
        materialDate: file.today,
        reason: '',
        suggestion: '',
        customerFileId: null,
      }
      await scene.office.technical.technical.answerTechnical({ ...headOf(file), body, sign })
    }
  },
  async planned(scene: Scene): Promise<void> {
    const { days, story, office } = scene
    for (const line of (await fileOf(scene)).form.lines) {
      const file = await fileOf(scene)
      if (!line.quantity || !technicalAnswerOf(file, line.id)) continue
      const body = {
        lineId: line.id,
        quantity: line.quantity,
        productionLine: MACHINES[line.productNumber.slice(0, 2)] ?? '2# 涂布机',
        productionDate: days.dayOf(story.since - 4),
        scheduledDate: days.dayOf(story.since - 6),
      }
      await office.production.production.answerProduction({ ...headOf(file), body, sign })
    }
  },
  async sheet(scene: Scene): Promise<void> {
    const { days, story } = scene
    const file = await fileOf(scene)
    const preDeliveryDate = days.dayOf(story.since - 6)
    const body = { lines: file.form.lines.map(({ id }) => ({ lineId: id, preDeliveryDate })), relaxation: '' }
    await clerkOf(scene).confirmation.makeSheet({ ...headOf(file), body })
  },
  async proofread(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const body = { sheetId: paperOf(file, 'sheet').id, ticks: [...proofItems(file.form)] }
    await clerkOf(scene).confirmation.proofread({ ...headOf(file), body, sign })
  },
  async sent(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const subjectId = paperOf(file, 'sheet').id
    const body = { subject: 'sheet' as const, subjectId, faxNumber: customerOf(scene).fax, pages: 1, remark: '' }
    await clerkOf(scene).confirmation.recordSending({ ...headOf(file), body: { ...body, result: 'sent' } })
  },
  async received(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const body = { sendingId: paperOf(file, 'sending').id, confirmedBy: file.form.terms.contact, legible: true }
    await clerkOf(scene).confirmation.confirmReceipt({ ...headOf(file), body })
  },
  async signedBack(scene: Scene): Promise<void> {
    const fileId = await scene.scan('hongda-signback.pdf')
    const file = await fileOf(scene)
    const body = { sheetId: paperOf(file, 'sheet').id, fileId, receivedOn: file.today }
    await clerkOf(scene).confirmation.attachSignBack({ ...headOf(file), body })
  },
  async signBackChecked(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const unaltered = !scene.story.altered
    const body = {
      signBackId: paperOf(file, 'signBack').id,
      checks: { signer: true, seal: true, unaltered, understood: true },
      note: unaltered ? '' : '第 3 行数量 4.000 手改成 4.200，旁边没有校对章',
    }
    await clerkOf(scene).confirmation.checkSignBack({ ...headOf(file), body, sign })
  },
}
