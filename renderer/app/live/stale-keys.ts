import type { Announcement } from '#shared/contract/orders.ts'
import type { DeskQueries } from '../desk/desk-context.ts'

type Keys = readonly (readonly unknown[])[]

/**
 * What a change makes old, by its topic. Worklists and counters hang on nearly everything, so nearly each change renews
 * the desk; drafts are left alone: they belong to the one who types.
 */
export function staleKeys(q: DeskQueries, { topic, id }: Pick<Announcement, 'topic' | 'id'>): Keys {
  const desk: Keys = [q.desk.tasks.key(), q.desk.promises.key(), q.desk.notices.key()]
  const lists: Keys = [q.orders.list.key(), q.orders.stageCounts.key()]
  const byTopic: Readonly<Record<Announcement['topic'], Keys>> = {
    order: [
      q.orders.file.key({ input: { orderId: id } }),
      q.finance.key(),
      q.check.key(),
      q.production.key(),
      q.technical.key(),
      q.confirmation.key(),
      q.office.customerAnswers.key(),
      q.office.customerOrders.key(),
      q.office.customerOpenLines.key(),
      ...lists,
      ...desk,
    ],
    memo: [q.intake.key(), q.office.customerTalks.key(), ...desk],
    fax: [q.intake.faxes.key(), ...desk],
    customer: [q.office.key(), q.intake.key(), q.orders.file.key(), q.check.key(), ...lists, ...desk],
    settings: [
      q.office.settings.key(),
      q.office.policyVersions.key(),
      q.office.productionLines.key(),
      q.office.categories.key(),
      q.session.key(),
      q.orders.key(),
      q.intake.linePrices.key(),
      q.production.key(),
      q.technical.key(),
      ...desk,
    ],
    material: [q.technical.key()],
    notice: [q.desk.notices.key()],
    user: [q.office.users.key(), q.session.key()],
  }
  return byTopic[topic]
}
