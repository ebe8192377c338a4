import { addMinutes } from '#shared/values/instant.ts'
import { arrival } from './arrival.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedPaper } from './kit/papers.ts'
import { leave, namedRelease, pick, type Wanted } from './picking.ts'

/** Steps 14 and 15: notice, emergency, dispatch; the rest of the way in arrival.ts. */
export const delivery = {
  ...arrival,
  issueDeliveryNotice: os.delivery.issueDeliveryNotice.handler(
    act({
      action: 'issueDeliveryNotice',
      kind: 'deliveryNotice',
      async body({ lines, makesUpFor, ...input }, gathered) {
        const { file, save } = gathered
        const release = makesUpFor === null ? null : namedPaper(file, 'emergencyRelease', makesUpFor, 'makesUpFor')
        const { deliveryPlace, consignee, consigneePhone, invoiceKind, invoiceTitle } = file.form.terms
        return {
          ...input,
          makesUpFor,
          number: await save.nextNumber('FH'),
          batches: release ? release.body.batches : await pick(gathered, 'issueDeliveryNotice', lines),
          deliveryPlace,
          consignee,
          consigneePhone,
          invoice: `${invoiceKind} ${invoiceTitle}`.trim(),
        }
      },
      async also({ body }, { db, file, save }) {
        const { number, id } = file.order
        await save.notify(await holders(db, 'warehouse'), {
          kind: 'deliveryNotice',
          params: { number, document: body.number },
          orderId: id,
        })
      },
    }),
  ),
  releaseEmergency: os.delivery.releaseEmergency.handler(
    act({
      action: 'releaseEmergency',
      kind: 'emergencyRelease',
      async body({ reason, lines }: { reason: string; lines: Wanted }, gathered) {
        const { file } = gathered
        return {
          reason,
          batches: await pick(gathered, 'releaseEmergency', lines),
          makeUpUntil: addMinutes(file.now, file.policy.emergencyNoticeHours * 60),
        }
      },
      async also({ body }, { db, file, save }) {
        const { number, id, clerk } = file.order
        await save.notify([clerk.id, ...(await holders(db, 'warehouse'))], {
          kind: 'emergency',
          params: { number, reason: body.reason },
          orderId: id,
        })
      },
    }),
  ),
  briefCarrier: os.delivery.briefCarrier.handler(
    act({
      action: 'briefCarrier',
      kind: 'carrierBriefing',
      body(input, { file }) {
        namedRelease(file, input.noticeId)
        return input
      },
    }),
  ),
  dispatch: os.delivery.dispatch.handler(
    act({
      action: 'dispatch',
      kind: 'dispatch',
      body: (input) => input,
      async also(paper, gathered) {
        await leave(gathered, paper)
        const { number, id, clerk, sales } = gathered.file.order
        const { carrier, expectedArrival: until } = paper.body
        await gathered.save.notify([clerk.id, sales?.id ?? null], {
          kind: 'dispatched',
          params: { number, carrier, until },
          orderId: id,
        })
      },
    }),
  ),
}
