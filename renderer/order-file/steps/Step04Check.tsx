import { useTranslation } from 'react-i18next'
import { creditHold } from '#shared/rules/credit.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { openBlacklistTiers, openPriceExceptions, openPriceTiers, PRICE_TIERS } from '#shared/rules/steps/04-check.ts'
import { useLineText } from '../data/line-text.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { type Part, Parts } from '../forms/Parts.tsx'
import { ClearBlacklist } from './check/ClearBlacklist.tsx'
import { ClearCredit } from './check/ClearCredit.tsx'
import { ClearMargin } from './check/ClearMargin.tsx'
import { ClearPrice } from './check/ClearPrice.tsx'
import { CustomerCheck } from './check/CustomerCheck.tsx'
import { DecideContract } from './check/DecideContract.tsx'
import { ReviewOrder } from './check/ReviewOrder.tsx'
import { SentBack } from './check/SentBack.tsx'

/** Step 4: what the clerk checks, and what somebody above him must clear (R4). */
export function Step04Check() {
  const { file, steps } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const lineText = useLineText()
  const open = steps.find((step) => step.key === 'check')?.open ?? []
  const isOpen = (rule: string) => open.some((one) => one.rule === rule)
  const checked = freshPaper(file, 'customerCheck')
  const credit = latest(file.papers, 'creditClearance')
  const contract = latest(file.papers, 'contractDecision')
  const review = freshPaper(file, 'review')
  const isSentBack = open.some(({ code }) => code === 'sentBack')
  const margin = freshPaper(file, 'marginClearance')
  const exceptions = openPriceExceptions(file)

  const titleOf = (lineId: string): string => {
    const product = file.form.lines.find((one) => one.id === lineId)?.productNumber ?? ''
    return t('price.exceptionTitle', { line: lineText(lineId), product }).trim()
  }

  const parts: (Part | false)[] = [
    {
      key: 'check',
      title: t('check.title'),
      action: 'checkCustomer',
      done: done(checked),
      content: <CustomerCheck />,
    },
    ...(file.customer.blacklisted
      ? [
          {
            key: 'blacklist',
            title: t('blacklist.title'),
            action: 'clearBlacklist' as const,
            done: openBlacklistTiers(file).length === 0 ? done(latest(file.papers, 'blacklistClearance')) : undefined,
            content: <ClearBlacklist />,
          },
        ]
      : []),
    (creditHold(file) !== null || credit !== null) && {
      key: 'credit',
      title: t('credit.title'),
      action: 'clearCredit',
      done: creditHold(file) === null ? done(credit) : undefined,
      seal: creditHold(file) === null ? sealOf(credit) : undefined,
      content: <ClearCredit />,
    },
    file.contract === null && {
      key: 'contract',
      title: t('contract.title'),
      action: 'decideContract',
      done: done(contract),
      seal: sealOf(contract),
      content: <DecideContract />,
    },
    ...exceptions.map(({ line }) => ({
      key: `price${line.id}`,
      title: titleOf(line.id),
      action: 'clearPrice' as const,
      note: t('price.signedOf', { count: PRICE_TIERS.length - openPriceTiers(file, line.id).length }),
      content: <ClearPrice lineId={line.id} />,
    })),
    ...papersOf(file.papers, 'priceClearance')
      .filter(
        (paper) => paper.body.tier === 'director' && !exceptions.some(({ line }) => line.id === paper.body.lineId),
      )
      .map((paper) => ({
        key: paper.id,
        title: titleOf(paper.body.lineId),
        action: 'clearPrice' as const,
        done: done(paper),
        seal: sealOf(paper),
        content: <ClearPrice lineId={paper.body.lineId} />,
      })),
    // Sent back it is the clerk's turn: the supervisor reviews what the clerk makes of it.
    (isOpen('R4.6') || review !== null) && {
      key: 'review',
      optional: isSentBack,
      note: isSentBack ? t('review.clerksTurn') : undefined,
      title: t('review.title'),
      action: 'reviewOrder',
      done: isOpen('R4.6') ? undefined : done(review),
      seal: isOpen('R4.6') ? undefined : sealOf(review),
      content: <ReviewOrder />,
    },
    (isOpen('R4.7') || margin !== null) && {
      key: 'margin',
      title: t('margin.title'),
      action: 'clearMargin',
      done: isOpen('R4.7') ? undefined : done(margin),
      seal: sealOf(margin),
      content: <ClearMargin />,
    },
  ]
  return (
    <>
      {isSentBack && <SentBack />}
      <Parts parts={parts.filter((part) => part !== false)} />
    </>
  )
}
