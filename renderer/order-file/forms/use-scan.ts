import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSuperseded } from '#renderer/desks/intake/scanned/paper-words.ts'
import { useScanned } from '#renderer/desks/intake/scanned/use-scanned.ts'
import { useOrder } from '../data/order-view.ts'
import type { PickedFile } from './FilePicker.tsx'

type Sent = { readonly scan?: PickedFile } | null

/** The scan that the fax tray sent here with its step; null where the step is another one, or came without. */
export function useArrivedScan(): PickedFile | null {
  const { shown } = useOrder()
  const place = useLocation()
  const sent = place.state as Sent
  return Number(new URLSearchParams(place.search).get('step')) === shown ? (sent?.scan ?? null) : null
}

/** What speaks against a scan, and what is to be known of it, by the code on it. */
export type ScanWords = {
  /** Its pages are still looked at: that takes seconds on a slow PC. */
  readonly isReading: boolean
  /** Why it cannot be what this step asks for; undefined where nothing speaks against it. */
  readonly doubt?: string
  /** No code of ours could be read: whoever enters it has to look himself. */
  readonly remark?: string
}

/** Two slips on one page are good for both; a page without a readable code is for the person to judge. */
export function useScanDoubt(scan: PickedFile | null): ScanWords {
  const { file, shown } = useOrder()
  const { fileUrl } = useDesk()
  const { t } = useTranslation('scanned')
  const superseded = useSuperseded()
  const { papers, isRead } = useScanned(scan && { id: scan.id, url: fileUrl(scan.id), mime: scan.mime })
  const [first] = papers
  if (scan === null) return { isReading: false }
  if (!isRead) return { isReading: true }
  const isReading = false
  if (!first) return { isReading, remark: t('noCode', { number: file.order.number, step: shown }) }
  const own = papers.filter((paper) => paper.orderId === file.order.id)
  if (own.length === 0) {
    const { orderNumber: number, customerName: customer, step } = first
    return { isReading, doubt: t('otherOrder', { number, customer, step, own: file.order.number }) }
  }
  const here = own.find((paper) => paper.step === shown)
  if (!here) return { isReading, doubt: t('otherStep', { step: own[0]?.step ?? first.step }) }
  return { isReading, doubt: superseded(here) ?? undefined }
}
