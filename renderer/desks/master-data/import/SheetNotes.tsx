import { ErrorBar, NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { FoundSheet } from './find-sheets.ts'
import { useImportWords } from './use-words.ts'

/** What is wrong with a sheet as a whole: columns that are missing, twice there, or not known. */
export function SheetNotes({ sheet: { kind, doubled, missing, unknown, table } }: { sheet: FoundSheet }) {
  const { t, headings } = useImportWords()
  return (
    <>
      {doubled.length > 0 && <ErrorBar happened={t('doubledColumns', { columns: headings(kind, doubled) })} />}
      {missing.length > 0 && <ErrorBar happened={t('missingColumns', { columns: headings(kind, missing) })} />}
      {table.rows.length === 0 && <ErrorBar happened={t('fault.noRows')} next={t('next.noRows')} />}
      {unknown.length > 0 && (
        <NoteBar tone="soon">{t('unknownColumns', { columns: unknown.join(t('listComma')) })}</NoteBar>
      )}
    </>
  )
}
