import type { ReactNode } from 'react'
import type { ProductionSlipModel, TechnicalSlipModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { Paper } from '../parts/Paper.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { Together } from '../parts/Together.tsx'
import { wordsIn } from '../words.ts'

interface Props {
  model: TechnicalSlipModel | ProductionSlipModel
  title: string
  signer: string
  children: ReactNode
}

/** What the two confirmation slips share: whose order, who signs, and that oral is not valid. */
export function SlipPaper({ model, title, signer, children }: Props) {
  const t = wordsIn(model.language)
  return (
    <Paper head={model} title={title}>
      <FactStrip
        facts={[
          { label: t('fact.number'), value: model.number, weight: 44 },
          { label: t('fact.order'), value: model.orderNumber, weight: 36 },
          { label: t('fact.customer'), value: model.customer, weight: 44 },
          { label: t('fact.orderType'), value: t(`orderType.${model.orderType}`), weight: 20 },
          { label: t('fact.askedOn'), value: model.askedOn, weight: 30 },
        ]}
      />
      {children}
      <Together>
        <SignCells head={model} cells={[{ label: signer, signed: model.confirmed, blank: t('blank.date') }]} />
        <SmallPrint>{t('slip.small')}</SmallPrint>
      </Together>
    </Paper>
  )
}
