import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'
import type { MaterialCover } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import css from './Technical.module.css'

type Props = {
  readonly covers: readonly MaterialCover[]
  readonly materials: readonly MaterialRow[]
  readonly today: CivilDate
  readonly onRequest: (cover: MaterialCover) => void
}

/** R5.2 the raw material of a line: need against reserve, less what others hold, plus what comes in, and from when it is enough. */
export function MaterialTable({ covers, materials, today, onRequest }: Props) {
  const { t } = useTranslation('technical')
  const { may } = useSession()
  const text = useText()
  const { file } = useOrder()
  const [opened, setOpened] = useState<string | null>(null)
  if (covers.length === 0) return <p className={css.quiet}>{t('material.none')}</p>
  const mayRequest = may('technical', 'requestPurchase')
  return (
    <table className={css.materials} aria-label={t('material.title')}>
      <thead>
        <tr>
          <th>{t('material.name')}</th>
          {(['need', 'onHand', 'held', 'coming', 'short', 'from'] as const).map((key) => (
            <th key={key} className={css.figure}>
              {t(`material.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {covers.map((cover) => {
        const material = materials.find((one) => one.id === cover.materialId)
        if (!material) return null
        const { id, name, number, unit, onHand, held, holders, coming } = material
        const isOpen = opened === id
        return (
          <tbody key={id} data-short={cover.short > 0 || undefined} aria-label={name}>
            <tr>
              <th scope="row">
                {name} <span className={css.quiet}>{number}</span>
              </th>
              <td className={css.figure}>
                <b>{formatQuantity(cover.need)}</b>
              </td>
              <td className={css.figure}>{formatQuantity(onHand)}</td>
              <td className={css.figure}>
                {held > 0 && (
                  <button
                    type="button"
                    className={css.open}
                    aria-expanded={isOpen}
                    onClick={() => setOpened(isOpen ? null : id)}
                  >
                    {formatQuantity(held)}
                  </button>
                )}
              </td>
              <td className={css.figure}>
                {coming.map((one) => (
                  <span key={one.purchaseId} className={css.coming}>
                    {text.quantity(one.quantity)}{' '}
                    <span data-late={(one.expectedOn !== null && one.expectedOn < today) || undefined}>
                      {one.expectedOn === null ? t('material.noDay') : text.day(one.expectedOn)}
                    </span>
                  </span>
                ))}
              </td>
              <td className={css.figure}>
                {cover.short > 0 && <b className={css.short}>{formatQuantity(cover.short)}</b>}
              </td>
              <td className={css.figure}>
                {cover.from === null ? (
                  <b className={css.short}>{t('material.never')}</b>
                ) : cover.from === today ? (
                  t('material.now')
                ) : (
                  text.day(cover.from)
                )}
              </td>
            </tr>
            {isOpen && (
              <tr>
                <td colSpan={7}>
                  <Holders holders={holders} unit={unit} own={file} />
                </td>
              </tr>
            )}
            {cover.toAsk > 0 && (
              <tr>
                <td colSpan={7} className={css.ask}>
                  <span>{t('material.lacks', { quantity: text.quantity(cover.toAsk), unit, material: name })}</span>
                  {mayRequest && (
                    <ActionButton size="small" keyHint="P" onClick={() => onRequest(cover)}>
                      {t('purchase.request')}
                    </ActionButton>
                  )}
                </td>
              </tr>
            )}
          </tbody>
        )
      })}
    </table>
  )
}

type HoldersProps = {
  readonly holders: MaterialRow['holders']
  readonly unit: string
  /** The order at hand: what its own lines hold is not somebody else's. */
  readonly own?: OrderFile
}

/** R5.2 the open orders that hold of it, and the lines of the order at hand by their numbers; a click goes to the order. */
export function Holders({ holders, unit, own }: HoldersProps) {
  const { t } = useTranslation('technical')
  const text = useText()
  const navigate = useNavigate()
  return (
    <ul className={css.holders} aria-label={t('material.heldBy')}>
      {holders.map((one) => (
        <li key={`${one.orderId} ${one.lineId}`}>
          {own?.order.id === one.orderId ? (
            <b>{t('material.ownLine', { line: own.form.lines.findIndex((line) => line.id === one.lineId) + 1 })}</b>
          ) : (
            <>
              <button type="button" className={css.open} onClick={() => void navigate(`/orders/${one.orderId}?step=5`)}>
                {one.number}
              </button>
              <span>{one.customerName}</span>
            </>
          )}
          <span className={css.figure}>
            {text.quantity(one.quantity)} {unit}
          </span>
        </li>
      ))}
    </ul>
  )
}
