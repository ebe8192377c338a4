import { useTranslation } from 'react-i18next'
import type { ScannedPaper } from '#shared/contract/scanned.ts'

/** The step of the confirmation sheet and of the production order; the others are slips and notices. */
const SHEET = 9
const PRODUCTION_ORDER = 10

/** Which edition a scanned paper is, which one holds now, and what to do about it; null where it is the one that holds. */
export function useSuperseded(): (paper: ScannedPaper) => string | null {
  const { t } = useTranslation('scanned')
  return ({ isCurrent, step, edition, currentEdition: current }) => {
    if (isCurrent) return null
    const kind = step === SHEET ? 'sheet' : step === PRODUCTION_ORDER ? 'productionOrder' : 'slip'
    return t(`superseded.${kind}${current === null ? 'None' : ''}`, { edition, current: current ?? '' })
  }
}
