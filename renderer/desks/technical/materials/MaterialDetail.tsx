import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { Holders } from '#renderer/order-file/steps/confirm/technical/MaterialTable.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MaterialMoveRow, MaterialRow } from '#shared/contract/technical-desk.ts'
import { freeOf } from '#shared/rules/materials.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { formatQuantity } from '#shared/values/quantity.ts'

const MOVES_SHOWN = 30
type Doing = 'receive' | 'correct' | 'edit' | 'request'
type Props = { readonly material: MaterialRow; readonly today: CivilDate; readonly onDo: (what: Doing) => void }

/** One material: the arithmetic of its reserve, who holds of it, what comes in, and every move. */
export function MaterialDetail({ material, today, onDo }: Props) {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const { may } = useSession()
  const text = useText()
  const { id, number, name, unit, onHand, held, holders, coming } = material
  const moves = useQuery(q.technical.materialMoves.queryOptions({ input: { id, limit: MOVES_SHOWN } }))
  const signed = ({ kind, quantity }: MaterialMoveRow) =>
    (kind === 'out' ? '−' : '') + formatQuantity(quantity).replace('-', '−')
  return (
    <Sheet grow title={name} label={name} aside={number}>
      <dl className={css.figures}>
        <dt>{t('material.onHand')}</dt>
        <dd>
          {formatQuantity(onHand)} {unit}
        </dd>
        <dt>{t('materials.held')}</dt>
        <dd>− {formatQuantity(held)}</dd>
        <dt data-sum>{t('material.free')}</dt>
        <dd data-sum className={onHand < held ? css.late : undefined}>
          {formatQuantity(freeOf(material))} {unit}
        </dd>
      </dl>
      <div className={css.actions}>
        {may('technical', 'receiveMaterial') && (
          <ActionButton size="small" onClick={() => onDo('receive')}>
            {t('move.receive.action')}
          </ActionButton>
        )}
        {may('technical', 'correctMaterial') && (
          <ActionButton size="small" keyHint="↵" onClick={() => onDo('correct')}>
            {t('move.correct.action')}
          </ActionButton>
        )}
        {may('technical', 'requestPurchase') && (
          <ActionButton size="small" keyHint="P" onClick={() => onDo('request')}>
            {t('purchase.request')}
          </ActionButton>
        )}
        {may('technical', 'saveMaterial') && (
          <ActionButton size="small" onClick={() => onDo('edit')}>
            {t('materials.edit')}
          </ActionButton>
        )}
      </div>
      {coming.length > 0 && (
        <>
          <h3 className={css.head}>{t('material.coming')}</h3>
          <ul className={css.list}>
            {coming.map((one) => (
              <li key={one.purchaseId}>
                <span>
                  {one.number} {one.supplier}
                </span>
                <span className={one.expectedOn !== null && one.expectedOn < today ? css.late : undefined}>
                  {text.quantity(one.quantity)} {one.expectedOn ? text.day(one.expectedOn) : t('material.noDay')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {holders.length > 0 && (
        <>
          <h3 className={css.head}>{t('material.heldBy')}</h3>
          <Holders holders={holders} unit={unit} />
        </>
      )}
      <h3 className={css.head}>{t('move.title')}</h3>
      <ul className={css.list}>
        {moves.data?.map((move) => (
          <li key={move.id}>
            <span>
              {text.moment(move.at)} {t(`move.kind.${move.kind}`)} {move.reason}{' '}
              <span className={css.quiet}>{move.by}</span>
            </span>
            <span>{signed(move)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
