import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { saveBlob } from '#renderer/desks/orders/export/save-blob.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorBar, NoteBar } from '#renderer/ui/NoteBar.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { MOST_IMPORT_ROWS } from '#shared/rules/master-import/kinds.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { DecideSheet } from './DecideSheet.tsx'
import type { FoundSheet } from './find-sheets.ts'
import css from './Import.module.css'
import { ImportTop } from './ImportTop.tsx'
import { kindsOf, listOf, mayImport } from './kinds.ts'
import { OutcomeTable } from './OutcomeTable.tsx'
import { badRowsOf, OUTCOME_STATES, type OutcomeState } from './outcome-lines.ts'
import { PickSheet } from './PickSheet.tsx'
import { SheetNotes } from './SheetNotes.tsx'
import { useImport } from './use-import.ts'
import { useImportWords } from './use-words.ts'

/** Master data from Excel: a file, what it would do row by row, and the decision. */
export default function ImportPage() {
  const words = useImportWords()
  const { t } = words
  const { me } = useSession()
  const { now, timeZone } = useClock()
  const navigate = useNavigate()
  const { section = '' } = useParams()
  const list = mayImport(section, me.roles) ? section : ''
  const importing = useImport(kindsOf(list))
  const { pick, chosen, look, tryOut, start } = importing
  const [shown, setShown] = useState<OutcomeState>()
  const kind = chosen?.kind ?? kindsOf(list)[0] ?? 'customers'
  const file = pick.data?.file ?? ''
  const back = () => void navigate(`/master/${section}`)
  usePage({
    title: t('title', { name: t(`kind.${kind}`) }),
    fact: chosen ? t('fact', { file, rows: chosen.table.rows.length }) : undefined,
    keys: [{ keys: 'Escape', label: t('keys.back'), enabled: !importing.run.isPending, run: back }],
  })
  const sheets = pick.data?.sheets ?? []
  const counts = look.data?.counts
  const state = shown ?? OUTCOME_STATES.find((one) => (counts?.[one] ?? 0) > 0) ?? 'bad'
  const choose = (sheet: FoundSheet) => {
    setShown(undefined)
    tryOut(sheet)
  }
  const download = async () => {
    if (!chosen || !look.data) return
    const [{ writeWorkbook }, { badSheet }] = await Promise.all([
      import('#renderer/app/spreadsheet/write-workbook.ts'),
      import('./workbooks.ts'),
    ])
    const bad = badRowsOf(chosen.kind, look.data.rows, words)
    saveBlob(await writeWorkbook([badSheet(chosen, bad, words)]), t('badFile', { name: file.replace(/\.[^.]+$/, '') }))
  }
  if (list === '')
    return (
      <Sheet grow>
        <EmptyState sentence={t('notYours', { kind: t(`kind.${kindsOf(section)[0] ?? 'customers'}`) })} />
      </Sheet>
    )
  const busy = pick.isPending ? t('reading', { file: pick.variables?.name ?? '' }) : null
  const fault = pick.data?.fault
  return (
    <>
      <ImportTop
        counts={counts ?? null}
        state={state}
        onState={setShown}
        sheets={sheets}
        chosen={chosen}
        onSheet={choose}
        back={t('back', { name: t(`kind.${kindsOf(list)[0] ?? kind}`) })}
        onBack={back}
      />
      {fault && (
        <ErrorBar
          happened={t(`fault.${fault}`, { most: MOST_IMPORT_ROWS.toLocaleString('en') })}
          next={t(`next.${fault}`)}
        />
      )}
      {pick.data &&
        !chosen &&
        sheets.map((sheet) => (
          <NoteBar
            key={sheet.name}
            tone="soon"
            sign
            action={
              mayImport(listOf(sheet.kind), me.roles) && (
                <ActionButton size="small" onClick={() => choose(sheet)}>
                  {t('asThat', { kind: t(`kind.${sheet.kind}`) })}
                </ActionButton>
              )
            }
          >
            {t('looksLike', { kind: t(`kind.${sheet.kind}`), wanted: t(`kind.${kind}`) })}
          </NoteBar>
        ))}
      {chosen && <SheetNotes sheet={chosen} />}
      <RefusalBar error={look.error ?? pick.error} />
      {chosen && look.isPending && (
        <Sheet grow>
          <EmptyState sentence={t('looking', { rows: chosen.table.rows.length })} />
        </Sheet>
      )}
      {chosen && look.data && counts && (
        <Columns of="desk">
          <div className={css.results}>
            <OutcomeTable key={`${chosen.name} ${state}`} kind={chosen.kind} rows={look.data.rows} state={state} />
          </div>
          <Column>
            <DecideSheet
              key={chosen.name}
              importing={importing}
              sheet={chosen}
              file={file}
              today={civilDateOf(now, timeZone)}
              counts={counts}
              rows={look.data.rows}
              onDownload={() => void download()}
            />
          </Column>
        </Columns>
      )}
      {!(chosen && (look.data || look.isPending)) && <PickSheet list={list} busy={busy} onFile={start} />}
    </>
  )
}
