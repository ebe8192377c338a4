import { useState } from 'react'
import { LongTable } from '#renderer/ui/data-table/LongTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Tag, type TagTone } from '#renderer/ui/Tag.tsx'
import type { RowOutcome } from '#shared/contract/imports.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import css from './Import.module.css'
import { linesOf, type OutcomeLine, type OutcomeState } from './outcome-lines.ts'
import { type ImportWords, useImportWords } from './use-words.ts'

const TONES: Readonly<Record<OutcomeState, TagTone>> = {
  bad: 'late',
  changed: 'accent',
  new: 'ok',
  unchanged: 'outline',
}

type Props = { readonly kind: MasterKind; readonly rows: readonly RowOutcome[]; readonly state: OutcomeState }

/** What the dry run found of one state, line by line; any number of rows. */
export function OutcomeTable({ kind, rows, state }: Props) {
  const words = useImportWords()
  const { t } = words
  const [selected, setSelected] = useState<string>()
  const lines = linesOf(kind, rows, state, words)
  return (
    <Sheet label={t(`state.${state}`)} flush grow>
      <LongTable
        label={t(`state.${state}`)}
        columns={columnsOf(state, words)}
        rows={lines}
        rowKey={(line) => line.key}
        selected={selected ?? lines[0]?.key}
        onSelect={setSelected}
        onOpen={setSelected}
        onNearEnd={() => undefined}
        empty={<EmptyState sentence={t('table.none')} />}
      />
    </Sheet>
  )
}

function columnsOf(state: OutcomeState, { t }: ImportWords): readonly Column<OutcomeLine>[] {
  const isPlain = state === 'new' || state === 'unchanged'
  const cut = (text: string) => <span title={text}>{text}</span>
  const head: readonly Column<OutcomeLine>[] = [
    { key: 'row', title: t('table.row'), width: '64px', align: 'right', render: (line) => line.row },
    {
      key: 'name',
      title: t('table.name'),
      width: isPlain ? undefined : '24%',
      render: (line) => <b title={line.name}>{line.name}</b>,
    },
    {
      key: 'state',
      title: t('table.state'),
      width: '76px',
      render: (line) => <Tag tone={TONES[line.state]}>{t(`state.${line.state}`)}</Tag>,
    },
  ]
  if (isPlain) return head
  const isBad = state === 'bad'
  return [
    ...head,
    { key: 'column', title: t('table.column'), width: '128px', render: (line) => cut(line.column) },
    {
      key: 'first',
      title: t(isBad ? 'table.said' : 'table.before'),
      width: isBad ? '18%' : '24%',
      render: (line) => cut(line.first),
    },
    {
      key: 'second',
      title: t(isBad ? 'table.why' : 'table.after'),
      render: (line) => (
        <span className={isBad ? css.why : css.after} title={line.second}>
          {line.second}
        </span>
      ),
    },
  ]
}
