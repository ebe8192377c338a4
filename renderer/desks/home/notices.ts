import type { NoticeRow } from '#shared/contract/office.ts'
import { civilDateOf } from '#shared/values/instant.ts'

/** Unread notices of one kind and day come as one line; read ones stay single. */
export type NoticeGroup = { readonly first: NoticeRow; readonly all: readonly NoticeRow[] }

/** R23.2 newest first; several unread of the same kind and day are grouped under the newest. */
export function groupNotices(notices: readonly NoticeRow[], timeZone: string): readonly NoticeGroup[] {
  const newestFirst = notices.toSorted((a, b) => b.at - a.at)
  const dayOf = ({ at }: NoticeRow) => civilDateOf(at, timeZone)
  const sameMatter = (a: NoticeRow, b: NoticeRow) =>
    a.readAt === null && b.readAt === null && a.kind === b.kind && dayOf(a) === dayOf(b)
  return newestFirst
    .filter(
      (notice, index) => newestFirst.findIndex((other) => other === notice || sameMatter(other, notice)) === index,
    )
    .map((first) => ({ first, all: newestFirst.filter((other) => other === first || sameMatter(other, first)) }))
}
