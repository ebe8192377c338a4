import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { authorOf, sealOf } from '#renderer/order-file/data/paper-mark.ts'
import { readPrice } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { LongField, NumberField } from '#renderer/order-file/forms/fields.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { SignedPaper } from '#renderer/ui/SignedPaper.tsx'
import { papersOf } from '#shared/rules/papers.ts'
import { openPriceTiers } from '#shared/rules/steps/04-check.ts'
import { formatUnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import { PriceTable } from './PriceTable.tsx'

/** The chain of a price exception: salesperson, supervisor, director, each signs the right price (R4.5). */
export function ClearPrice({ lineId }: { lineId: string }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const line = file.form.lines.find((one) => one.id === lineId)
  const typed = line?.unitPrice ?? unitPrice(0)
  const { form, change, save } = useForm(`clearPrice/${lineId}`, { price: formatUnitPrice(typed), note: '' })
  const [tier] = openPriceTiers(file, lineId)
  const price = readPrice(form.price)
  const number = lineNumber(file, lineId)
  const given = papersOf(file.papers, 'priceClearance').filter(({ body }) => body.lineId === lineId)
  return (
    <FormBody action="clearPrice" needs={tier ? t('price.needs') : undefined}>
      <PriceTable lineId={lineId} />
      <ul>
        {given.map((paper) => (
          <SignedPaper
            key={paper.id}
            title={t('price.clearedBy', { role: text.role(paper.body.tier) })}
            signer={authorOf(paper)}
            state={sealOf(paper)?.state ?? 'signed'}
          >
            {text.price(paper.body.unitPrice)}　{text.moment(paper.at)}　{paper.body.note}
          </SignedPaper>
        ))}
      </ul>
      {tier && (
        <>
          <NumberField
            label={t('price.right')}
            value={form.price}
            error={price === null ? t('notANumber') : undefined}
            hint={price !== null && price !== typed ? t('price.differs') : undefined}
            onChange={(value) => change({ price: value })}
          />
          <LongField label={t('note')} rows={1} value={form.note} onChange={(note) => change({ note })} />
          <SignFoot
            action="clearPrice"
            roles={[tier]}
            label={t('price.sign', { role: text.role(tier) })}
            statement={t('price.statement', { line: number, product: line?.productNumber, price: text.price(price) })}
            consequence={t('price.consequence')}
            save={save}
            body={{ lineId, tier }}
            missing={price === null ? t('notANumber') : undefined}
            onSign={(sign) => {
              if (price === null) return
              const body = { lineId, tier, unitPrice: price, note: form.note }
              void save.run((head) => call.check.clearPrice({ ...head, body, sign }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
