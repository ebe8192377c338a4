import { DatePicker, Input, Progress } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { ErrorBar, NoteBar } from '#renderer/ui/NoteBar.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { ImportCounts, LeftRow, RowOutcome } from '#shared/contract/imports.ts'
import { MOST_TOGETHER } from '#shared/rules/master-import/kinds.ts'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import type { FoundSheet } from './find-sheets.ts'
import css from './Import.module.css'
import { asksReason, listOf } from './kinds.ts'
import type { Importing } from './use-import.ts'
import { type ImportWords, useImportWords } from './use-words.ts'

type Props = {
  readonly importing: Importing
  readonly sheet: FoundSheet
  readonly file: string
  readonly today: CivilDate
  readonly counts: ImportCounts
  readonly rows: readonly RowOutcome[]
  readonly onDownload: () => void
}

/** What the import will do, and the choice: all that is good, or nothing. */
export function DecideSheet({ importing, sheet, file, today, counts, rows, onDownload }: Props) {
  const { t } = useImportWords()
  const navigate = useNavigate()
  const { run, progress, changesFrom, tryOut, drop } = importing
  const [reason, setReason] = useState(t('decide.reasonFrom', { file }))
  const count = counts.new + counts.changed
  const isReady = count > 0 && !run.isPending && !run.isSuccess && reason.trim() !== ''
  const start = () => {
    if (isReady) run.mutate({ sheet, reason: reason.trim() })
  }
  useKeys([
    { keys: 'Ctrl+Enter', label: t('keys.run'), enabled: isReady, primary: true, run: start },
    { keys: 'Alt+D', label: t('keys.download'), enabled: counts.bad > 0, run: onDownload },
  ])
  const list = listOf(sheet.kind)
  const download = counts.bad > 0 && (
    <ActionButton icon="export" keyHint="Alt D" block onClick={onDownload}>
      {t('decide.download', { count: counts.bad })}
    </ActionButton>
  )
  if (run.data)
    return (
      <Sheet title={t('decide.title')} edge="accent">
        <div className={css.decide} role="status">
          <NoteBar tone="ok">{t('done', run.data)}</NoteBar>
          {run.data.bad > 0 && <NoteBar tone="late">{t('doneBad', run.data)}</NoteBar>}
          {run.data.leftCount > 0 && (
            <NoteBar tone="late">
              {t('doneLeft', { leftCount: run.data.leftCount, rows: namedRows(t, run.data.left) })}
            </NoteBar>
          )}
          {run.data.bad > 0 && <p className={css.quiet}>{t('decide.mend')}</p>}
          {download}
          <ActionButton kind="primary" block onClick={() => void navigate(`/master/${list}`)}>
            {t('see', { name: t(`kind.${sheet.kind}`) })}
          </ActionButton>
          <ActionButton block onClick={drop}>
            {t('decide.again')}
          </ActionButton>
        </div>
      </Sheet>
    )
  if (run.isPending) {
    const { done, total } = progress ?? { done: 0, total: rows.length }
    return (
      <Sheet title={t('decide.title')} edge="accent">
        <div className={css.decide}>
          <Progress
            aria-label={t('decide.title')}
            percent={Math.min(99, Math.round((done / Math.max(total, 1)) * 100))}
          />
          <p role="status">{t('running', { done, total })}</p>
          <p className={css.quiet}>{t(count > MOST_TOGETHER ? 'runningPortions' : 'runningNote')}</p>
        </div>
      </Sheet>
    )
  }
  return (
    <Sheet title={t('decide.title')} edge="accent">
      <div className={css.decide}>
        <p>{t('decide.sum', counts)}</p>
        {counts.bad > 0 && <p className={css.why}>{t('decide.left', counts)}</p>}
        {sheet.kind === 'planRows' && (
          <Field label={t('decide.changesFrom')}>
            {(control) => (
              <DatePicker
                {...control}
                value={dayjs(changesFrom ?? today)}
                allowClear={false}
                minDate={dayjs(today)}
                onChange={(day) => tryOut(sheet, day === null ? null : civilDate(day.format('YYYY-MM-DD')))}
                style={{ width: '100%' }}
              />
            )}
          </Field>
        )}
        {asksReason(sheet.kind) && count > 0 && (
          <Field label={t('decide.reason')} required>
            {(control) => (
              <Input {...control} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
        )}
        <Refused importing={importing} sheet={sheet} />
        <ActionButton kind="primary" block keyHint="Ctrl ↵" locked={count === 0 ? '' : undefined} onClick={start}>
          {count === 0 ? t('decide.nothingToDo') : t(counts.bad > 0 ? 'decide.allGood' : 'decide.all', { count })}
        </ActionButton>
        {count > 0 && (
          <p className={css.quiet}>
            {count > MOST_TOGETHER ? t('decide.portions', { most: MOST_TOGETHER }) : t('decide.together')}
          </p>
        )}
        {download}
        {counts.bad > 0 && <p className={css.quiet}>{t('decide.mend')}</p>}
        <ActionButton block onClick={drop}>
          {t(count > 0 ? 'decide.nothing' : 'decide.again')}
        </ActionButton>
      </div>
    </Sheet>
  )
}

/** The first rows of several, by number and name. */
const namedRows = (t: ImportWords['t'], rows: readonly LeftRow[]): string =>
  rows
    .slice(0, 8)
    .map(({ row, name }) => t('moved.rows', { row, name }))
    .join(t('listComma'))

/** Why nothing was imported: rows that are not as they were shown, a row that could not be saved, or anything else. */
function Refused({ importing, sheet }: { importing: Importing; sheet: FoundSheet }) {
  const { t } = useImportWords()
  const { run, tryOut } = importing
  const refusal = useRefusal()(run.error)
  if (!refusal) return null
  const again = (
    <ActionButton size="small" onClick={() => tryOut(sheet)}>
      {t('moved.again')}
    </ActionButton>
  )
  if (refusal.clash) {
    const { by, changes } = refusal.clash
    const moved = changes.map(({ path, before }) => ({ row: Number(path.replace('rows.', '')), name: before ?? '' }))
    return (
      <ErrorBar
        happened={t('moved.happened', { count: changes.length, by })}
        safe={namedRows(t, moved)}
        action={again}
      />
    )
  }
  const row = /^rows\.(\d+)\./.exec(refusal.field ?? '')?.[1]
  if (row) return <ErrorBar happened={t('refusedRow', { row })} safe={refusal.happened} action={again} />
  return <RefusalBar error={run.error} />
}
