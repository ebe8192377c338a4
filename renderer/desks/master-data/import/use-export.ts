import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { saveBlob } from '#renderer/desks/orders/export/save-blob.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import type { RowValues } from '#shared/rules/master-import/column.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { kindsOf } from './kinds.ts'
import { useImportWords } from './use-words.ts'

const PAGE = 200

/** What the list's own filter lets through. */
export type ListFilter = { readonly text: string; readonly which?: 'active' | 'inactive' | 'all' }

export type ExportState = { readonly rows: number; readonly isDone: boolean; readonly error: unknown }

/** A list and what belongs to it as one workbook, page by page, with the list's filter; `state` is null before the first. */
export function useExport(list: string) {
  const { call } = useDesk()
  const { me } = useSession()
  const { now, timeZone } = useClock()
  const words = useImportWords()
  const [state, setState] = useState<ExportState | null>(null)
  const name = words.t(`kind.${kindsOf(list)[0] ?? 'customers'}`)
  const seesCost = seesCosts(me.roles)

  const readAll = async (kind: MasterKind, { text, which = 'all' }: ListFilter, onRows: (count: number) => void) => {
    const rows: RowValues[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: Awaited<ReturnType<typeof call.imports.sheet>> = await call.imports.sheet({
        kind,
        text: text.trim(),
        which,
        after,
        limit: PAGE,
      })
      rows.push(...page.rows)
      onRows(page.rows.length)
      after = page.next
    }
    return rows
  }
  const write = async (filter: ListFilter) => {
    let read = 0
    setState({ rows: 0, isDone: false, error: null })
    const onRows = (count: number) => {
      read += count
      setState({ rows: read, isDone: false, error: null })
    }
    // The workbook writer is only fetched by those who export.
    const [{ writeWorkbook }, { listSheet }] = await Promise.all([
      import('#renderer/app/spreadsheet/write-workbook.ts'),
      import('./workbooks.ts'),
    ])
    const sheets = []
    for (const kind of kindsOf(list)) sheets.push(listSheet(kind, await readAll(kind, filter, onRows), seesCost, words))
    const file = words.t('exportFile', { name, date: civilDateOf(now, timeZone) })
    saveBlob(await writeWorkbook(sheets), file)
    setState({ rows: read, isDone: true, error: null })
  }
  const writeTemplate = async () => {
    const [{ writeWorkbook }, { explanationSheet, listSheet }] = await Promise.all([
      import('#renderer/app/spreadsheet/write-workbook.ts'),
      import('./workbooks.ts'),
    ])
    const kinds = kindsOf(list)
    const empty = kinds.map((kind) => listSheet(kind, [], seesCost, words))
    saveBlob(
      await writeWorkbook([...empty, explanationSheet(kinds, seesCost, words)]),
      words.t('templateFile', { name }),
    )
  }
  const failed = (error: unknown) => setState((before) => ({ rows: before?.rows ?? 0, isDone: false, error }))
  return {
    state,
    isBusy: state !== null && !state.isDone && state.error === null,
    start: (filter: ListFilter) => void write(filter).catch(failed),
    template: () => void writeTemplate().catch(failed),
    close: () => setState(null),
  }
}
