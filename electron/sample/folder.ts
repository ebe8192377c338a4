import { newId } from '#db/ids.ts'
import { SAMPLE_CUSTOMERS, SAMPLE_PIN } from '#db/sample/index.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperKind, PaperOf } from '#shared/rules/papers.ts'
import { papersOf } from '#shared/rules/papers.ts'
import type { Office } from './people.ts'
import type { Story } from './stories.ts'
import type { Days } from './time.ts'

/** What an act of a story finds: the office, the story, its folder and the days that it counts by. */
export type Scene = {
  readonly office: Office
  readonly story: Story
  readonly days: Days
  /** Puts a scan into the file store; answers its id. */
  readonly scan: (name: string) => Promise<string>
  /** Filled by the acts that begin the story. */
  readonly held: { memoId: string; orderId: string }
}

/** Everybody's PIN is the sample's. */
export const sign = { way: 'pin' as const, pin: SAMPLE_PIN }

export const customerOf = ({ story }: Scene) => {
  const customer = SAMPLE_CUSTOMERS.find((one) => one.id === `customer-${story.customer}`)
  if (!customer) throw new RangeError(`no sample customer ${story.customer}`)
  return customer
}

/** The clerk in whose name the customer's papers are made; the one who is in charge of southern China is the second. */
export const clerkOf = (scene: Scene) =>
  customerOf(scene).region === '华南' && customerOf(scene).class !== 'A' ? scene.office.secondClerk : scene.office.clerk

export const salesOf = (scene: Scene) =>
  customerOf(scene).sales === 'user-liu-yang' ? scene.office.sales : scene.office.secondSales

export const fileOf = async ({ office, held }: Scene): Promise<OrderFile> =>
  (await office.clerk.orders.file({ orderId: held.orderId })).file

/** The head of every call: which order, and that it was seen as it is. */
export const headOf = ({ order }: OrderFile) => ({ key: newId(), orderId: order.id, version: order.version })

/** The newest paper of a kind; a story that asks for one that is not there is told wrongly. */
export function paperOf<K extends PaperKind>({ papers, order }: OrderFile, kind: K): PaperOf<K> {
  const paper = papersOf(papers, kind).at(-1)
  if (!paper) throw new RangeError(`${order.number} has no ${kind}`)
  return paper
}
