import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Price, Qty } from '#renderer/ui/Figures.tsx'
import type { Duplicate } from '#shared/contract/caller.ts'
import { pairLines } from '#shared/rules/duplicates.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import css from './Duplicate.module.css'
import { isEmptyLine } from './memo-values.ts'
import { useTyped } from './use-memo.ts'

const FIGURES = ['quantity', 'unitPrice', 'requestedDate'] as const
type FigureName = (typeof FIGURES)[number]

/** R1.4 what is being typed beside the earlier one, line by line; what differs is marked. */
export function DuplicateDialog({ earlier, onClose }: { earlier: Duplicate; onClose: () => void }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const navigate = useNavigate()
  const { values } = useTyped()
  const { terms } = values.form
  const pairs = pairLines(
    values.form.lines.filter((line) => !isEmptyLine(line)),
    earlier.lines,
  )
  const cells: Readonly<Record<FigureName, (line: FormLine) => ReactNode>> = {
    quantity: (line) => (
      <>
        <Qty value={line.quantity} /> {line.unit}
      </>
    ),
    unitPrice: (line) => <Price value={line.unitPrice} />,
    requestedDate: (line) => (line.requestedDate === null ? '' : text.day(line.requestedDate)),
  }
  const differs = (a: FormLine | null, b: FormLine | null, name: FigureName) => a?.[name] !== b?.[name]
  const both = (name: 'customerPo' | 'deliveryPlace') => (
    <tr>
      <th scope="row">{t(`duplicate.${name}`)}</th>
      <td colSpan={3}>{terms[name]}</td>
      <td colSpan={3} className={terms[name] === earlier[name] ? undefined : css.other}>
        {earlier[name]}
      </td>
    </tr>
  )
  const where = earlier.kind === 'order' ? `/orders/${earlier.id}` : `/intake/memos/${earlier.id}`
  return (
    <Dialog
      open
      title={t('duplicate.title', { number: earlier.number })}
      width={900}
      onClose={onClose}
      footer={
        <>
          <ActionButton onClick={() => void navigate(where)}>{t(`duplicate.open.${earlier.kind}`)}</ActionButton>
          <ActionButton kind="primary" onClick={onClose}>
            {t('duplicate.goOn')}
          </ActionButton>
        </>
      }
    >
      <table className={css.table} aria-label={t('duplicate.title', { number: earlier.number })}>
        <thead>
          <tr>
            <th rowSpan={2}>{t('duplicate.line')}</th>
            <th colSpan={3}>{t('duplicate.now')}</th>
            <th colSpan={3}>
              {t('duplicate.then', { number: earlier.number, day: earlier.day, by: earlier.by })}
              {earlier.stage !== null && `　${text.stage(earlier.stage)}`}
            </th>
          </tr>
          <tr>
            {['now', 'then'].flatMap((side) =>
              FIGURES.map((name) => (
                <th key={`${side} ${name}`} className={name === 'requestedDate' ? undefined : css.right}>
                  {t(`duplicate.${name}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ now, earlier: then }, index) => {
            const line = now ?? then
            return (
              <tr key={index}>
                <th scope="row">
                  {line?.productNumber}　{line?.productName} {line && specificationOf(line)}
                </th>
                {FIGURES.map((name) => (
                  <td key={`now ${name}`} className={name === 'requestedDate' ? undefined : css.right}>
                    {now ? cells[name](now) : '—'}
                  </td>
                ))}
                {FIGURES.map((name) => (
                  <td
                    key={`then ${name}`}
                    className={[
                      name === 'requestedDate' ? '' : css.right,
                      differs(now, then, name) ? css.other : '',
                    ].join(' ')}
                  >
                    {then ? cells[name](then) : '—'}
                  </td>
                ))}
              </tr>
            )
          })}
          {both('customerPo')}
          {both('deliveryPlace')}
        </tbody>
      </table>
      <p>{t('duplicate.warns')}</p>
    </Dialog>
  )
}
