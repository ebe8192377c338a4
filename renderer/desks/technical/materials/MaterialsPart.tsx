import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { PartList } from '#renderer/desks/technical/PartList.tsx'
import { LIST_LIMIT, type PartProps } from '#renderer/desks/technical/part.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTechnicalExport } from '#renderer/desks/technical/use-export.ts'
import { RequestDialog } from '#renderer/order-file/steps/confirm/technical/RequestDialog.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { freeOf, lackOf } from '#shared/rules/materials.ts'
import { formatQuantity, sumQuantities } from '#shared/values/quantity.ts'
import { MaterialDetail } from './MaterialDetail.tsx'
import { MaterialDialog } from './MaterialDialog.tsx'
import { MoveDialog, type Moving } from './MoveDialog.tsx'

/** R5.2 the raw materials: what is there, what open orders hold, what comes in, what is free. */
export function MaterialsPart({ today, say }: PartProps) {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const { may } = useSession()
  const text = useText()
  const [asked, setAsked] = useState('')
  const [picked, setPicked] = useState<string>()
  const [dialog, setDialog] = useState<Moving | 'new' | 'edit' | 'request' | null>(null)
  const found = useQuery(q.technical.materials.queryOptions({ input: { limit: LIST_LIMIT } }))
  const wanted = asked.trim().toLowerCase()
  const rows = (found.data ?? []).filter((one) => `${one.number} ${one.name}`.toLowerCase().includes(wanted))
  const current = rows.find((one) => one.id === picked) ?? rows[0]
  const write = useTechnicalExport()
  const mayMove = may('technical', 'correctMaterial')
  useKeys([
    { keys: 'N', label: t('keys.newMaterial'), enabled: mayMove, run: () => setDialog('new') },
    {
      keys: 'P',
      label: t('keys.purchase'),
      enabled: may('technical', 'requestPurchase'),
      run: () => setDialog('request'),
    },
    { keys: 'E', label: t('keys.export'), run: () => write.materials(rows) },
  ])
  const close = () => setDialog(null)
  return (
    <Columns of="calendar">
      <Column>
        <PartList
          label={t('part.materials')}
          title={t('materials.title')}
          aside={
            <span className={css.tools}>
              <Input
                size="small"
                allowClear
                aria-label={t('materials.search')}
                placeholder={t('materials.search')}
                value={asked}
                onChange={(event) => setAsked(event.target.value)}
              />
              {mayMove && (
                <ActionButton size="small" icon="plus" keyHint="N" onClick={() => setDialog('new')}>
                  {t('keys.newMaterial')}
                </ActionButton>
              )}
              <ActionButton size="small" icon="export" keyHint="E" onClick={() => write.materials(rows)}>
                {t('keys.export')}
              </ActionButton>
            </span>
          }
          found={found}
          rows={rows}
          current={current}
          onPick={setPicked}
          onOpen={() => mayMove && setDialog('correct')}
          none={t(wanted === '' ? 'materials.none' : 'materials.noneFound')}
          columns={[
            {
              key: 'name',
              title: t('material.name'),
              render: (row) => (
                <TwoLines
                  first={<b>{row.name}</b>}
                  second={row.active ? row.number : `${row.number}　${t('materials.off')}`}
                />
              ),
            },
            { key: 'unit', title: t('material.unit'), width: '56px', render: (row) => row.unit },
            {
              key: 'onHand',
              title: t('material.onHand'),
              align: 'right',
              width: '100px',
              render: (row) => formatQuantity(row.onHand),
            },
            {
              key: 'held',
              title: t('materials.held'),
              align: 'right',
              width: '110px',
              render: (row) => row.held > 0 && formatQuantity(row.held),
            },
            {
              key: 'free',
              title: t('material.free'),
              align: 'right',
              width: '100px',
              render: (row) => <b className={freeOf(row) < 0 ? css.late : undefined}>{formatQuantity(freeOf(row))}</b>,
            },
            {
              key: 'coming',
              title: t('material.coming'),
              align: 'right',
              width: '120px',
              render: (row) => {
                const next = row.coming.find((one) => one.expectedOn !== null)?.expectedOn
                if (row.coming.length === 0) return null
                return (
                  <TwoLines
                    first={formatQuantity(sumQuantities(row.coming.map((one) => one.quantity)))}
                    second={
                      next ? (
                        <span className={next < today ? css.late : undefined}>{text.day(next)}</span>
                      ) : (
                        t('material.noDay')
                      )
                    }
                  />
                )
              },
            },
          ]}
        />
      </Column>
      <Column>{current && <MaterialDetail material={current} today={today} onDo={setDialog} />}</Column>
      {current && (dialog === 'receive' || dialog === 'correct') && (
        <MoveDialog key={dialog} moving={dialog} material={current} onClose={close} say={say} />
      )}
      {(dialog === 'new' || (dialog === 'edit' && current)) && (
        <MaterialDialog material={dialog === 'edit' ? (current ?? null) : null} onClose={close} say={say} />
      )}
      {dialog === 'request' && current && (
        <RequestDialog
          wanted={{
            material: current,
            quantity: lackOf({ ...current, expected: current.coming }),
            neededBy: today,
            orders: [],
          }}
          today={today}
          onClose={close}
          onSaved={(number) => say(t('purchase.requested', { number }))}
        />
      )}
    </Columns>
  )
}
