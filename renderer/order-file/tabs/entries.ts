import type { OrderFile } from '#shared/rules/order-file.ts'
import { type Paper, type PaperKind, papersOf } from '#shared/rules/papers.ts'
import { useOrder } from '../data/order-view.ts'
import type { TabKey } from './TabsSheet.tsx'

const TALKS: readonly PaperKind[] = [
  'answer',
  'chase',
  'sending',
  'sendingReceipt',
  'arrivalCall',
  'arrivalReceipt',
  'satisfaction',
]
const FOLLOW: readonly PaperKind[] = ['supervisionCheck', 'abnormality', 'abnormalityEntry', 'dailyReport']

const ofKinds = (file: OrderFile, kinds: readonly PaperKind[]): readonly Paper[] =>
  file.papers.filter((paper) => kinds.includes(paper.kind)).toReversed()

/** What was said and sent between the office and the customer, newest first. */
export const talkRows = (file: OrderFile): readonly Paper[] => ofKinds(file, TALKS)

/** What was looked at, went wrong and was made in production, newest first. */
export const followRows = (file: OrderFile): readonly Paper[] => ofKinds(file, FOLLOW)

/** How much lies under each tab; receipts are counted by those who booked them. */
export function useCounts(): Readonly<Partial<Record<TabKey, number>>> {
  const { answer, file } = useOrder()
  return {
    lines: file.form.lines.length,
    talks: talkRows(file).length,
    follow: followRows(file).length,
    files: answer.files.length,
    changes: papersOf(file.papers, 'changeOrder').length,
  }
}
