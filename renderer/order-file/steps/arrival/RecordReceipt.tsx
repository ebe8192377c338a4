import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay, readQuantity } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FilePicker, type PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import { FileView } from '#renderer/order-file/forms/FileView.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperOf } from '#shared/rules/papers.ts'
import { formatQuantity, NO_QUANTITY, sumQuantities } from '#shared/values/quantity.ts'

type Typed = Readonly<Record<string, { readonly received?: string; readonly damaged?: string }>>
type ReceiptDraft = {
  readonly scan: PickedFile | null
  readonly receivedOn: string
  readonly signer: string
  readonly typed: Typed
  readonly remark: string
}
type Props = { dispatch: PaperOf<'dispatch'>; receipt: PaperOf<'arrivalReceipt'> | null }

/** The customer's signed receipt with what he received; shortage or damage opens a case by itself (R18.1). */
export function RecordReceipt({ dispatch, receipt }: Props) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm<ReceiptDraft>(`arrivalReceipt/${dispatch.id}`, {
    scan: null,
    receivedOn: String(file.today),
    signer: file.form.terms.consignee,
    typed: {},
    remark: '',
  })
  const sent = file.form.lines.flatMap((line) => {
    const quantities = dispatch.body.batches.filter((one) => one.lineId === line.id).map((one) => one.quantity)
    if (quantities.length === 0) return []
    const quantity = sumQuantities(quantities)
    const received = form.typed[line.id]?.received ?? formatQuantity(quantity)
    const damaged = form.typed[line.id]?.damaged ?? formatQuantity(NO_QUANTITY)
    return [
      { line, quantity, received, damaged, receivedValue: readQuantity(received), damagedValue: readQuantity(damaged) },
    ]
  })
  if (receipt)
    return (
      <div className={css.twoColumns}>
        <FileView file={receipt.body.fileId} />
        <Facts
          rows={[
            [t('signed.receivedOn'), text.day(receipt.body.receivedOn)],
            [t('signed.signer'), receipt.body.signer],
            ...receipt.body.lines.map(
              (line) =>
                [
                  t('line.number', { line: lineNumber(file, line.lineId) }),
                  t('signed.quantities', {
                    received: text.quantity(line.received),
                    damaged: text.quantity(line.damaged),
                  }),
                ] as const,
            ),
            [t('note'), receipt.body.remark],
          ]}
        />
      </div>
    )
  const set = (lineId: string, patch: Typed[string]) =>
    change({ typed: { ...form.typed, [lineId]: { ...form.typed[lineId], ...patch } } })
  const receivedOn = readDay(form.receivedOn)
  const isShort = sent.some((one) => one.receivedValue !== null && one.receivedValue < one.quantity)
  const isDamaged = sent.some((one) => one.damagedValue !== null && one.damagedValue > 0)
  const missing =
    form.scan === null
      ? t('signed.noFile')
      : form.signer.trim() === '' || !receivedOn
        ? t('signed.incomplete')
        : sent.some((one) => one.receivedValue === null || one.damagedValue === null)
          ? t('notANumber')
          : undefined
  return (
    <FormBody action="recordReceipt" needs={t('signed.needs')}>
      <div className={form.scan ? css.twoColumns : undefined}>
        {form.scan && <FileView file={form.scan} />}
        <div>
          <FilePicker label={t('signed.file')} file={form.scan} onPick={(scan) => change({ scan })} />
          <div className={css.grid}>
            <DayField
              label={t('signed.receivedOn')}
              value={form.receivedOn}
              onChange={(value) => change({ receivedOn: value })}
            />
            <TextField label={t('signed.signer')} value={form.signer} onChange={(signer) => change({ signer })} />
            <TextField label={t('note')} value={form.remark} onChange={(remark) => change({ remark })} />
          </div>
          <div className={css.rows}>
            {sent.map(({ line, quantity, received, damaged }) => {
              const number = lineNumber(file, line.id)
              return (
                <div key={line.id} className={css.row}>
                  <span className={css.product}>
                    <LineName line={line} number={number} />
                  </span>
                  <NumberField
                    label={t('signed.received', { line: number, unit: line.unit })}
                    value={received}
                    hint={t('signed.sent', { quantity: text.quantity(quantity) })}
                    onChange={(value) => set(line.id, { received: value })}
                  />
                  <NumberField
                    label={t('signed.damaged', { line: number, unit: line.unit })}
                    value={damaged}
                    onChange={(value) => set(line.id, { damaged: value })}
                  />
                </div>
              )
            })}
          </div>
          {(isShort || isDamaged) && <p className={css.late}>{t('signed.opensCase')}</p>}
          <RecordFoot
            action="recordReceipt"
            label={t('signed.record')}
            save={save}
            missing={missing}
            onSave={() => {
              const { scan, signer, remark } = form
              if (scan === null || !receivedOn) return
              const lines = sent.flatMap(({ line, receivedValue, damagedValue }) =>
                receivedValue === null || damagedValue === null
                  ? []
                  : [{ lineId: line.id, received: receivedValue, damaged: damagedValue }],
              )
              const body = { dispatchId: dispatch.id, fileId: scan.id, receivedOn, signer, lines, remark }
              void save.run((head) => call.delivery.recordReceipt({ ...head, body }))
            }}
          />
        </div>
      </div>
    </FormBody>
  )
}
