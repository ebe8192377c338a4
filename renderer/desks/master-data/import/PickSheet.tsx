import { type DragEvent, useRef, useState } from 'react'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { seesCosts } from '#shared/rules/cost-right.ts'
import { mustBeSaid } from '#shared/rules/master-import/column.ts'
import { columnsFor } from '#shared/rules/master-import/columns.ts'
import { MOST_IMPORT_ROWS } from '#shared/rules/master-import/kinds.ts'
import css from './Import.module.css'
import { kindsOf } from './kinds.ts'
import { useExport } from './use-export.ts'
import { useImportWords } from './use-words.ts'

const ACCEPTS = '.xlsx,.xlsm,.csv,.txt,.tsv'

/** Asks for a file, and says what goes into each column of it. */
export function PickSheet({ list, busy, onFile }: { list: string; busy: string | null; onFile: (file: File) => void }) {
  const words = useImportWords()
  const { t, heading, hint } = words
  const { me } = useSession()
  const { template } = useExport(list)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const choose = () => input.current?.click()
  useKeys([{ keys: 'Alt+O', label: t('keys.choose'), enabled: busy === null, primary: true, run: choose }])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && busy === null) onFile(file)
  }
  const rows = kindsOf(list).flatMap((kind) =>
    columnsFor(kind, seesCosts(me.roles)).map((column) => ({ kind, column, id: `${kind} ${column.key}` })),
  )
  return (
    <div className={css.pick}>
      <div
        className={joinClasses(css.drop, isOver && css.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={css.sentence} role="status">
          {busy ?? t('pick.sentence')}
        </p>
        <div className={css.row}>
          <ActionButton kind="primary" icon="attach" keyHint="Alt O" busy={busy !== null} onClick={choose}>
            {t('pick.choose')}
          </ActionButton>
          <ActionButton icon="export" onClick={template}>
            {t('pick.template')}
          </ActionButton>
        </div>
        <p className={css.quiet}>{t('pick.accepts', { most: MOST_IMPORT_ROWS.toLocaleString('en') })}</p>
        <p className={css.quiet}>{t('pick.keep')}</p>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept={ACCEPTS}
          tabIndex={-1}
          aria-label={t('pick.choose')}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
      </div>
      <Sheet title={t('pick.columns')} flush grow>
        <DataTable
          label={t('pick.columns')}
          groups={kindsOf(list).map((kind) => ({
            key: kind,
            title: t(`kind.${kind}`),
            rows: rows.filter((row) => row.kind === kind),
          }))}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'heading',
              title: t('pick.heading'),
              width: '190px',
              render: ({ kind, column }) => <b>{heading(kind, column.key)}</b>,
            },
            {
              key: 'required',
              title: t('pick.required'),
              width: '64px',
              render: ({ column }) => (mustBeSaid(column) ? t('pick.required') : ''),
            },
            { key: 'content', title: t('pick.content'), render: ({ kind, column }) => hint(kind, column.key) },
          ]}
        />
      </Sheet>
    </div>
  )
}
