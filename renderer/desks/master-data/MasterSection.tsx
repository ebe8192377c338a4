import { Input, type InputRef } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import css from './Master.module.css'
import { MasterForm } from './MasterForm.tsx'
import type { Section } from './section.ts'

type Row = { readonly id: string; readonly version: number }
type Props<R extends Row> = {
  readonly section: Section<R>
  readonly text: string
  readonly onText: (text: string) => void
  readonly tabs: ReactNode
}

/** One kind of master data: the list on the left, the chosen record as a form on the right. */
export function MasterSection<R extends Row>({ section, text, onText, tabs }: Props<R>) {
  const { t } = useTranslation('master')
  const [picked, setPicked] = useState<string | null>()
  const [renewed, setRenewed] = useState(0)
  const search = useRef<InputRef>(null)
  const { rows } = section
  // Nothing picked yet shows the first; null is a new record.
  const row = picked === null ? null : (rows.find((one) => one.id === picked) ?? rows[0] ?? null)
  const startNew = () => {
    setPicked(null)
    setRenewed(renewed + 1)
  }
  usePage({
    title: t('title'),
    fact: section.isLoaded ? t(`fact.${section.name}`, { count: rows.length }) : undefined,
    keys: [
      { keys: '/', label: t('keys.search'), run: () => search.current?.focus() },
      { keys: 'Alt+N', label: t('keys.new'), enabled: section.mayEdit, run: startNew },
    ],
  })
  return (
    <>
      <div className={css.top}>
        {tabs}
        <Input
          ref={search}
          className={css.search}
          aria-label={t('search')}
          placeholder={t('search')}
          prefix={<Icon name="search" size={16} />}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        {section.mayEdit && (
          <ActionButton icon="plus" keyHint="Alt N" onClick={startNew}>
            {t(`new.${section.name}`)}
          </ActionButton>
        )}
      </div>
      <RefusalBar error={section.error} />
      <Columns of="fax">
        <div className={css.list}>
          <Sheet label={t(`tab.${section.name}`)} flush grow>
            <DataTable
              label={t(`tab.${section.name}`)}
              columns={section.columns}
              rows={rows}
              rowKey={(one) => one.id}
              selected={row?.id}
              onSelect={setPicked}
              empty={section.isLoaded && <EmptyState sentence={t(text === '' ? 'empty.none' : 'empty.filtered')} />}
            />
          </Sheet>
        </div>
        <Column>
          <MasterForm
            key={`${section.name} ${row?.id ?? 'new'} ${renewed}`}
            section={section}
            row={row}
            onSaved={(id) => {
              setPicked(id)
              setRenewed(renewed + 1)
            }}
            onRenew={() => void section.renew().then(() => setRenewed(renewed + 1))}
          />
        </Column>
      </Columns>
    </>
  )
}
