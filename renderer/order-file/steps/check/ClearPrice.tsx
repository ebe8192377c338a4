import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { isMine } from '#renderer/order-file/data/actor.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readPrice } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { isAsker } from '#shared/rules/gates/own-exception.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { openPriceTiers, PRICE_TIERS, type PriceTier } from '#shared/rules/steps/04-check.ts'
import { formatUnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import own from './check.module.css'
import { LinePrice } from './LinePrice.tsx'
import { PriceChain } from './PriceChain.tsx'

/** The chain of a price exception: salesperson, supervisor, director, each signs the right price (R4.5). */
export function ClearPrice({ lineId }: { lineId: string }) {
  const { file, me } = useOrder()
  const { t } = useTranslation('orderFile')
  const line = file.form.lines.find((one) => one.id === lineId)
  const [tier] = openPriceTiers(file, lineId)
  if (!line) return null
  return (
    <>
      <LinePrice line={line} />
      <PriceChain line={line} />
      {tier && isAsker(file, me) && !isMine('clearPrice', me) && <p className={css.needs}>{t('price.own')}</p>}
      {tier && <SignPrice line={line} tier={tier} />}
    </>
  )
}

function SignPrice({ line, tier }: { line: FormLine; tier: PriceTier }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const typed = line.unitPrice ?? unitPrice(0)
  const { form, change, save } = useForm(`clearPrice/${line.id}`, { price: formatUnitPrice(typed), note: '' })
  const price = readPrice(form.price)
  const said = { line: lineNumber(file, line.id), product: line.productNumber, unit: line.unit }
  return (
    <FormBody action="clearPrice">
      <div className={own.entry}>
        <NumberField
          label={t('price.right', { unit: line.unit })}
          value={form.price}
          error={price === null ? t('notANumber') : undefined}
          onChange={(value) => change({ price: value })}
        />
        <TextField
          label={t('note')}
          value={form.note}
          hint={price !== null && price !== typed ? t('price.differs') : undefined}
          onChange={(note) => change({ note })}
        />
      </div>
      <SignFoot
        action="clearPrice"
        roles={[tier]}
        label={t('price.sign', { role: text.role(tier) })}
        statement={t('price.statement', { ...said, price: text.price(price) })}
        consequence={t('price.consequence')}
        save={save}
        body={{ lineId: line.id, tier }}
        chain={{ signed: PRICE_TIERS.length - openPriceTiers(file, line.id).length, of: PRICE_TIERS.length }}
        missing={price === null ? t('notANumber') : undefined}
        onSign={(sign) => {
          if (price === null) return
          const body = { lineId: line.id, tier, unitPrice: price, note: form.note }
          void save.run((head) => call.check.clearPrice({ ...head, body, sign }))
        }}
      />
    </FormBody>
  )
}
