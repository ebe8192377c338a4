import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { PartList } from '#renderer/desks/technical/PartList.tsx'
import { LIST_LIMIT, type PartProps } from '#renderer/desks/technical/part.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FormulaRow } from '#shared/contract/technical-desk.ts'
import { ActiveDialog } from './ActiveDialog.tsx'
import { FormulaDialog } from './FormulaDialog.tsx'
import { FormulaVersions } from './FormulaVersions.tsx'

/** What is being written, with the formula as it was when that began. */
type Open = { readonly what: 'new' | 'version' | 'active'; readonly formula: FormulaRow | null }

/** R5.1, R5.4 the formulas with all their versions; a new version leaves the old ones as they are. */
export function FormulasPart({ say }: PartProps) {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const { may } = useSession()
  const [asked, setAsked] = useState('')
  const [picked, setPicked] = useState<string>()
  const [dialog, setDialog] = useState<Open | null>(null)
  const found = useQuery(q.technical.formulaList.queryOptions({ input: { limit: LIST_LIMIT } }))
  const materials = useQuery(q.technical.materials.queryOptions({ input: { limit: LIST_LIMIT } }))
  const wanted = asked.trim().toLowerCase()
  const rows = (found.data ?? []).filter((one) =>
    `${one.number} ${one.name} ${one.productNumber} ${one.productName}`.toLowerCase().includes(wanted),
  )
  const current = rows.find((one) => one.id === picked) ?? rows[0]
  const open = (what: Open['what']) => setDialog({ what, formula: what === 'new' ? null : (current ?? null) })
  const newest = found.data?.find((one) => one.id === dialog?.formula?.id)
  const mayWrite = may('technical', 'saveFormula')
  useKeys([
    { keys: 'N', label: t('keys.newFormula'), enabled: mayWrite, run: () => open('new') },
    {
      keys: 'V',
      label: t('keys.newVersion'),
      enabled: mayWrite && current !== undefined,
      run: () => open('version'),
    },
  ])
  const sheet = { newest, materials: materials.data ?? [], onClose: () => setDialog(null), say }
  return (
    <Columns of="intake">
      <Column>
        <PartList
          label={t('part.formulas')}
          title={
            <Input
              className={css.search}
              size="small"
              allowClear
              aria-label={t('formulas.search')}
              placeholder={t('formulas.search')}
              value={asked}
              onChange={(event) => setAsked(event.target.value)}
            />
          }
          found={found}
          rows={rows}
          current={current}
          onPick={setPicked}
          onOpen={() => mayWrite && open('version')}
          none={t(wanted === '' ? 'formulas.none' : 'formulas.noneFound')}
          columns={[
            {
              key: 'formula',
              title: t('formulas.formula'),
              render: (row) => (
                <TwoLines
                  first={<b>{t('version', { number: row.number, version: row.currentVersion })}</b>}
                  second={`${row.active ? '' : `${t('formulas.off')}　`}${row.productNumber} ${row.productName}`}
                />
              ),
            },
          ]}
        />
      </Column>
      <Column>
        {current ? (
          <FormulaVersions formula={current} materials={materials.data ?? []} />
        ) : (
          <Sheet grow label={t('formulas.versions')}>
            {found.data && <EmptyState sentence={t('formulas.none')} />}
          </Sheet>
        )}
      </Column>
      <Column>
        <Sheet grow title={t('formulas.do')}>
          {mayWrite ? (
            <>
              <p className={css.quiet}>{t('formulas.explain')}</p>
              <div className={css.actions}>
                {current && (
                  <ActionButton kind="primary" keyHint="V" onClick={() => open('version')}>
                    {t('keys.newVersion')}
                  </ActionButton>
                )}
                <ActionButton icon="plus" keyHint="N" onClick={() => open('new')}>
                  {t('keys.newFormula')}
                </ActionButton>
                {current && (
                  <ActionButton onClick={() => open('active')}>
                    {t(current.active ? 'formulas.takeOut' : 'formulas.takeIn')}
                  </ActionButton>
                )}
              </div>
            </>
          ) : (
            <p className={css.quiet}>{t('formulas.technicalOnly')}</p>
          )}
        </Sheet>
      </Column>
      {dialog && dialog.what !== 'active' && <FormulaDialog {...sheet} formula={dialog.formula} />}
      {dialog?.what === 'active' && dialog.formula && <ActiveDialog {...sheet} formula={dialog.formula} />}
    </Columns>
  )
}
