import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { NumberField, PickField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useLineText } from '#renderer/order-file/data/line-text.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readQuantity } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { linesToProduce } from '#shared/rules/lines.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { formatQuantity } from '#shared/values/quantity.ts'

type BatchDraft = {
  readonly lineId: string
  readonly batchNumber: string
  readonly quantity: string
  readonly location: string
}

/** Quality puts accepted goods into the warehouse: batch, quantity, location (R12.3). */
export function Warehouse() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const lineText = useLineText()
  const before = papersOf(file.papers, 'warehousing')
  const open = linesToProduce(file).filter(
    (line) => line.produced > line.warehoused || line.warehoused < line.toProduce,
  )
  const { form, change, save } = useForm(`warehouse/${before.length}`, {
    batches: open.map(
      (line): BatchDraft => ({
        lineId: line.lineId,
        batchNumber: `${file.today.replaceAll('-', '')}-${lineNumber(file, line.lineId)}`,
        quantity: formatQuantity(
          (line.produced > line.warehoused
            ? line.produced - line.warehoused
            : line.toProduce - line.warehoused) as typeof line.produced,
        ),
        location: '',
      }),
    ),
  })
  const set = (at: number, patch: Partial<BatchDraft>) =>
    change({ batches: form.batches.map((batch, index) => (index === at ? { ...batch, ...patch } : batch)) })
  const batches = form.batches.flatMap((batch) => {
    const quantity = readQuantity(batch.quantity)
    return quantity && batch.batchNumber.trim() !== '' && batch.lineId !== '' ? [{ ...batch, quantity }] : []
  })
  const noPlace = form.batches.find((batch) => batch.location.trim() === '')
  const options = file.form.lines.map((line, index) => ({
    value: line.id,
    label: `${index + 1} ${line.productNumber}`,
  }))
  const isOpen = open.length > 0
  return (
    <FormBody action="warehouse" needs={isOpen ? t('warehousing.needs') : undefined}>
      <ul>
        {before.flatMap((paper) =>
          paper.body.batches.map((batch) => (
            <li key={`${paper.id}${batch.batchId}`} className={css.small}>
              {text.moment(paper.at)} {lineText(batch.lineId)} {batch.batchNumber} {text.quantity(batch.quantity)}{' '}
              {batch.location}
            </li>
          )),
        )}
      </ul>
      {isOpen && (
        <>
          {form.batches.map((batch, index) => (
            <div key={index} className={css.batch}>
              <PickField
                label={t('warehousing.line', { number: index + 1 })}
                value={batch.lineId}
                onChange={(lineId) => set(index, { lineId })}
                options={options}
              />
              <TextField
                label={t('warehousing.batch', { number: index + 1 })}
                value={batch.batchNumber}
                onChange={(batchNumber) => set(index, { batchNumber })}
              />
              <NumberField
                label={t('warehousing.quantity', { number: index + 1 })}
                value={batch.quantity}
                onChange={(quantity) => set(index, { quantity })}
              />
              <TextField
                required
                label={t('warehousing.location', { number: index + 1 })}
                value={batch.location}
                onChange={(location) => set(index, { location })}
              />
            </div>
          ))}
          <ActionButton
            size="small"
            icon="plus"
            onClick={() =>
              change({
                batches: [
                  ...form.batches,
                  { lineId: form.batches.at(-1)?.lineId ?? '', batchNumber: '', quantity: '', location: '' },
                ],
              })
            }
          >
            {t('warehousing.add')}
          </ActionButton>
          <SignFoot
            action="warehouse"
            label={t('warehousing.sign')}
            statement={t('warehousing.statement', {
              batches: batches
                .map((batch) => `${batch.batchNumber} ${text.quantity(batch.quantity)}`)
                .join(t('list.comma')),
            })}
            consequence={t('warehousing.consequence')}
            save={save}
            missing={
              batches.length === 0 || batches.length < form.batches.length
                ? t('warehousing.incomplete')
                : noPlace
                  ? t('warehousing.noLocation', { line: lineNumber(file, noPlace.lineId) })
                  : undefined
            }
            onSign={(sign) => void save.run((head) => call.followUp.warehouse({ ...head, body: { batches }, sign }))}
          />
        </>
      )}
    </FormBody>
  )
}
