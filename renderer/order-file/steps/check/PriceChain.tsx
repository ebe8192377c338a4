import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { authorOf, sealOf } from '#renderer/order-file/data/paper-mark.ts'
import { peopleOf } from '#renderer/order-file/data/people.ts'
import { Seal } from '#renderer/ui/Seal.tsx'
import { isFresh } from '#shared/rules/coverage.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { openPriceTiers, PRICE_TIERS, type PriceTier } from '#shared/rules/steps/04-check.ts'
import own from './check.module.css'

/** The three who sign in their order: what each decided, whose turn it is, who comes after (R4.5). */
export function PriceChain({ line }: { line: FormLine }) {
  const { file, answer } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const [next] = openPriceTiers(file, line.id)
  const given = papersOf(file.papers, 'priceClearance').filter(({ body }) => body.lineId === line.id)
  const state = (tier: PriceTier) => {
    const paper = given.findLast(({ body }) => body.tier === tier)
    if (paper) {
      const isStale = !isFresh(file, paper)
      const isOther = paper.body.unitPrice !== line.unitPrice
      const price = text.price(paper.body.unitPrice)
      return {
        seal: <Seal name={authorOf(paper)} state={isStale ? 'stale' : (sealOf(paper)?.state ?? 'signed')} />,
        said: t(isStale ? 'price.chain.stale' : isOther ? 'price.chain.other' : 'price.chain.agreed', { price }),
        more: `${text.moment(paper.at)} ${paper.body.note}`,
        isLate: isStale || isOther,
      }
    }
    const [person] = peopleOf(answer, tier)
    const who = person ? `${person.name} ${person.phone}` : t('who.nobody')
    const said = tier === next ? t('price.chain.now') : t('price.chain.later')
    return { seal: <Seal state="pending" />, said, more: who, isLate: false }
  }
  return (
    <ol className={own.chain} aria-label={t('price.chain.label')}>
      {PRICE_TIERS.map((tier) => {
        const { seal, said, more, isLate } = state(tier)
        return (
          <li
            key={tier}
            className={tier === next ? own.now : undefined}
            aria-current={tier === next ? 'step' : undefined}
          >
            {seal}
            <div>
              <b>{text.role(tier)}</b> <span className={isLate ? own.late : undefined}>{said}</span>
              <p title={more}>{more}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
