import type { NoticeRow } from '#shared/contract/office.ts'

/** Unread notices of one kind come as one line; read ones stay single. */
export type NoticeGroup = { readonly first: NoticeRow; readonly all: readonly NoticeRow[] }

/** R23.2 newest first; several unread of the same kind are grouped under the newest. */
export function groupNotices(notices: readonly NoticeRow[]): readonly NoticeGroup[] {
  const newestFirst = notices.toSorted((a, b) => b.at - a.at)
  const sameMatter = (a: NoticeRow, b: NoticeRow) => a.readAt === null && b.readAt === null && a.kind === b.kind
  return newestFirst
    .filter(
      (notice, index) => newestFirst.findIndex((other) => other === notice || sameMatter(other, notice)) === index,
    )
    .map((first) => ({ first, all: newestFirst.filter((other) => other === first || sameMatter(other, first)) }))
}
