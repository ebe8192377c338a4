import { newId } from '#db/ids.ts'
import type { Office } from './office.ts'

/** One order as the people of an office stand before it: what every step needs to know of it. */
export function atOrder({ as }: Office, orderId: string) {
  const read = async () => as.clerk.orders.file({ orderId })
  return {
    as,
    orderId,
    read,
    head: async () => {
      const { file } = await read()
      return { key: newId(), orderId, version: file.order.version }
    },
    today: async () => (await read()).file.today,
    lineId: async () => (await read()).file.form.lines[0]?.id ?? '',
    paper: async (kind: string) => (await read()).file.papers.findLast((one) => one.kind === kind)?.id ?? '',
    upload: async () => {
      const base64 = Buffer.from(newId()).toString('base64')
      return (await as.clerk.files.upload({ key: newId(), name: 'scan.pdf', base64 })).id
    },
  }
}
export type AtOrder = ReturnType<typeof atOrder>
