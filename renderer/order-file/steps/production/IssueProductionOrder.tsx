import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { lineDates } from '#shared/rules/dates.ts'
import { linesToProduce, productionAnswerOf } from '#shared/rules/lines.ts'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import { ProductionLines } from './ProductionLines.tsx'
import { TipList } from './TipList.tsx'
import { type TipDraft, TipsEditor } from './TipsEditor.tsx'

/** The production order: what to make, special provisions, and the tips that become the assistant's checks (R10, R11.1). */
export function IssueProductionOrder() {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { order } = productionOrderOf(file)
  const { form, change, save } = useForm('productionOrder', {
    special: file.form.terms.special,
    tips: useProposedTips(),
  })
  const { terms } = file.form
  const tips = form.tips.flatMap((tip) => {
    const due = readDay(tip.due)
    return due && tip.text.trim() !== '' ? [{ ...tip, due }] : []
  })
  if (order)
    return (
      <>
        <ProductionLines />
        <Facts
          rows={[
            [t('productionOrder.number'), order.body.number],
            [t('productionOrder.special'), order.body.special],
          ]}
        />
        <TipList tips={order.body.tips} />
        <div className={css.foot}>
          <ActionButton icon="print" keyHint="Ctrl P" onClick={() => openDialog('print')}>
            {t('productionOrder.print')}
          </ActionButton>
        </div>
      </>
    )
  return (
    <FormBody action="issueProductionOrder" needs={t('productionOrder.needs')}>
      <ProductionLines />
      <Facts
        rows={[
          [t('productionOrder.packaging'), terms.packaging],
          [t('productionOrder.label'), terms.label],
        ]}
      />
      <LongField
        label={t('productionOrder.special')}
        value={form.special}
        onChange={(special) => change({ special })}
      />
      <TipsEditor tips={form.tips} onChange={(next) => change({ tips: next })} />
      <SignFoot
        action="issueProductionOrder"
        label={t('productionOrder.sign')}
        statement={t('productionOrder.statement', {
          number: file.order.number,
          revision: file.order.revision,
          lines: linesToProduce(file).length,
          tips: tips.length,
        })}
        consequence={t('productionOrder.consequence')}
        save={save}
        missing={tips.length < form.tips.length ? t('tips.incomplete') : undefined}
        onSign={(sign) =>
          void save.run((head) =>
            call.confirmation.issueProductionOrder({ ...head, body: { special: form.special, tips }, sign }),
          )
        }
      />
    </FormBody>
  )
}

/** For each line: is it on the machine on its production date, and is the quantity right on its scheduled date. */
function useProposedTips(): readonly TipDraft[] {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const dates = lineDates(file)
  return linesToProduce(file).flatMap(({ lineId }): TipDraft[] => {
    const answer = productionAnswerOf(file, lineId)?.body
    const line = lineNumber(file, lineId)
    if (!answer) return []
    return [
      { due: answer.productionDate, aspect: 'progress', text: t('tips.proposed.progress', { line }) },
      {
        due: dates.find((one) => one.lineId === lineId)?.scheduled?.current ?? answer.scheduledDate,
        aspect: 'quantity',
        text: t('tips.proposed.quantity', { line }),
      },
    ]
  })
}
