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
import { ExcelButtons } from './import/ExcelButtons.tsx'
import css from './Master.module.css'
import { MasterForm } from './MasterForm.tsx'
import type { FormProps, Keyed, List, Section } from './section.ts'

type Page = { readonly text: string; readonly onText: (text: string) => void; readonly tabs: ReactNode }
type ListProps<R extends Keyed> = Page & {
  readonly list: List<R>
  /** A new record was asked for by key or button. */
  readonly onNew?: () => void
  readonly form: (props: FormProps<R>) => ReactNode
}

/** One kind of master data whose rows hold all that the form asks: the list on the left, the record on the right. */
export function MasterSection<R extends Keyed>({ section, ...page }: Page & { readonly section: Section<R> }) {
  return (
    <MasterList
      {...page}
      list={section}
      form={({ row, onSaved, onRenew }) => (
        <MasterForm section={section} row={row} onSaved={onSaved} onRenew={onRenew} />
      )}
    />
  )
}

/** The list of one kind of master data, and beside it the form of the record that was chosen. */
export function MasterList<R extends Keyed>({ list, form, onNew, text, onText, tabs }: ListProps<R>) {
  const { t } = useTranslation('master')
  const [picked, setPicked] = useState<string | null>()
  const [renewed, setRenewed] = useState(0)
  const search = useRef<InputRef>(null)
  const { rows } = list
  // Nothing picked yet shows the first; null is a new record.
  const row = picked === null ? null : (rows.find((one) => one.id === picked) ?? rows[0] ?? null)
  const startNew = () => {
    setPicked(null)
    setRenewed(renewed + 1)
  }
  const askNew = () => {
    onNew?.()
    startNew()
  }
  usePage({
    title: t('title'),
    fact: list.isLoaded ? t(`fact.${list.name}`, { count: rows.length }) : undefined,
    keys: [
      { keys: '/', label: t('keys.search'), run: () => search.current?.focus() },
      { keys: 'Alt+N', label: t('keys.new'), enabled: list.mayEdit, run: askNew },
    ],
  })
  const table = (
    <Sheet label={t(`tab.${list.name}`)} flush grow>
      <DataTable
        label={t(`tab.${list.name}`)}
        columns={list.columns}
        rows={rows}
        rowKey={(one) => one.id}
        rowHeight={list.isWide ? 43 : 30}
        fixed={list.isWide}
        selected={row?.id}
        onSelect={setPicked}
        empty={list.isLoaded && <EmptyState sentence={t(text === '' ? 'empty.none' : 'empty.filtered')} />}
      />
    </Sheet>
  )
  const record = (
    <div key={`${list.name} ${row?.id ?? 'new'} ${renewed}`} className={css.record}>
      {form({
        row,
        startNew,
        // A record that was saved keeps its form, and with it the place where one types; a new one has its own from now on.
        onSaved: setPicked,
        onRenew: () => setRenewed(renewed + 1),
      })}
    </div>
  )
  return (
    <>
      <div className={css.top}>
        {tabs}
        {list.filter}
        <Input
          ref={search}
          className={css.search}
          aria-label={t('search')}
          placeholder={t('search')}
          prefix={<Icon name="search" size={16} />}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        <ExcelButtons list={list.name} text={text} />
        {list.mayEdit && (
          <ActionButton icon="plus" keyHint="Alt N" onClick={askNew}>
            {t(`new.${list.name}`)}
          </ActionButton>
        )}
      </div>
      <RefusalBar error={list.error} />
      {list.isWide ? (
        <div className={css.wideColumns}>
          {table}
          {record}
        </div>
      ) : (
        <Columns of="fax">
          <div className={css.list}>{table}</div>
          <Column>{record}</Column>
        </Columns>
      )}
    </>
  )
}
