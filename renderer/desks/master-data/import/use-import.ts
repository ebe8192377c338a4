import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'
import { readSpreadsheet } from '#renderer/app/spreadsheet/read-spreadsheet.ts'
import type { SheetFault } from '#renderer/app/spreadsheet/sheet.ts'
import { type MasterKind, MOST_IMPORT_ROWS } from '#shared/rules/master-import/kinds.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { type FoundSheet, findSheets } from './find-sheets.ts'

/** A file that was chosen: its sheets, or why there are none. */
export type Picked = {
  readonly file: string
  readonly sheets: readonly FoundSheet[]
  readonly fault: SheetFault | 'unknownSheet' | null
}

const POLL_MS = 400

/** From a file to the records: read in this window, tried by the data owner, imported there in one save. */
export function useImport(wanted: readonly MasterKind[]) {
  const { call, q } = useDesk()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<FoundSheet | null>(null)
  const [changesFrom, setChangesFrom] = useState<CivilDate | null>(null)
  const [key, setKey] = useState(newKey)

  const look = useMutation({
    mutationFn: ({ sheet, from }: { sheet: FoundSheet; from: CivilDate | null }) =>
      call.imports.dryRun({ kind: sheet.kind, table: mutable(sheet), changesFrom: from }),
  })
  const run = useMutation({
    mutationFn: ({ sheet, reason }: { sheet: FoundSheet; reason: string }) => {
      const { rows = [], counts } = look.data ?? {}
      return call.imports.run({
        key,
        kind: sheet.kind,
        table: mutable(sheet),
        changesFrom,
        take: counts?.bad === 0 ? 'allOrNothing' : 'allGood',
        stamps: rows.map(({ stamp }) => stamp),
        reason,
      })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: q.office.key() }),
    // A refused import was none: the next try may say something else under a new key. One whose answer was not heard may
    // be saved already, and is asked for with the same.
    onError: (error) => refusalCode(error) !== null && setKey(newKey()),
  })
  const progress = useQuery({
    ...q.imports.progress.queryOptions({ input: { key } }),
    enabled: run.isPending,
    refetchInterval: POLL_MS,
  })

  const tryOut = (sheet: FoundSheet, from: CivilDate | null = changesFrom) => {
    setChosen(sheet)
    setChangesFrom(from)
    setKey(newKey())
    run.reset()
    look.reset()
    const isReadable = sheet.doubled.length === 0 && sheet.missing.length === 0 && sheet.table.rows.length > 0
    if (isReadable) look.mutate({ sheet, from })
  }
  const pick = useMutation({
    mutationFn: async (file: File): Promise<Picked> => {
      const read = await readSpreadsheet(file, MOST_IMPORT_ROWS + 1)
      if (!read.ok) return { file: file.name, sheets: [], fault: read.reason }
      const sheets = findSheets(read.value, wanted)
      return { file: file.name, sheets, fault: sheets.length === 0 ? 'unknownSheet' : null }
    },
    onSuccess: ({ sheets }) => {
      const own = sheets.find(({ kind, table }) => wanted.includes(kind) && table.rows.length > 0)
      const first = own ?? sheets.find(({ kind }) => wanted.includes(kind))
      if (first) tryOut(first)
    },
  })
  const start = (file: File) => {
    setChosen(null)
    look.reset()
    run.reset()
    pick.mutate(file)
  }
  const drop = () => {
    setChosen(null)
    look.reset()
    run.reset()
    pick.reset()
  }
  return { pick, start, drop, chosen, tryOut, changesFrom, look, run, progress: progress.data ?? null }
}
export type Importing = ReturnType<typeof useImport>

/** The contract's lists can be written to; those of a found sheet are only read. */
const mutable = ({ table }: FoundSheet) => ({
  columns: [...table.columns],
  rows: table.rows.map(({ row, cells }) => ({ row, cells })),
})
