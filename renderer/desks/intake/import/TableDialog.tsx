import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { ReadRow } from '#shared/rules/reading/cell.ts'
import { recogniseTable } from '#shared/rules/reading/columns.ts'
import { readHead, readTable } from '#shared/rules/reading/read-table.ts'
import { ColumnStrip } from './ColumnStrip.tsx'
import { HeadFacts } from './HeadFacts.tsx'
import css from './Import.module.css'
import { ProposalTable } from './ProposalTable.tsx'
import { TakeFoot } from './TakeFoot.tsx'
import { useProposals } from './use-proposals.ts'
import { useReading } from './use-reading.ts'
import { type HeadSaid, useTake } from './use-take.ts'

interface Props {
  rows: readonly ReadRow[]
  /** The file that they are from; without one they were pasted. */
  file?: File
  onClose: () => void
}

const MOST_LINES = 500

/** Pasted cells or a customer's order sheet: what each column was taken for, and what each row would become. */
export function TableDialog({ rows, file, onClose }: Props) {
  const { t } = useTranslation('reading')
  const context = useReading()
  const recognised = useMemo(() => recogniseTable(rows, context), [rows, context])
  const [layout, setLayout] = useState(recognised)
  const [withHead, setWithHead] = useState(true)
  const head: HeadSaid = useMemo(() => readHead(rows, layout), [rows, layout])
  const lines = useMemo(() => readTable(rows, layout, context), [rows, layout, context])
  const proposals = useProposals(lines.slice(0, MOST_LINES))
  const take = useTake()
  const isFile = file !== undefined
  const good = proposals.rows.filter((row) => row.isGood)
  const chosen = isFile ? good : proposals.rows.filter((row) => row.isTicked)
  const bad = proposals.rows.length - good.length
  const run = async () => {
    if (await take.run({ lines: chosen.map((row) => row.line), head: withHead ? head : new Map(), file })) onClose()
  }
  const isTooLong = lines.length > MOST_LINES
  return (
    <Dialog
      open
      width={1180}
      title={isFile ? t('file.title', { name: file.name }) : t('paste.title')}
      onClose={onClose}
      footer={
        <TakeFoot
          count={isTooLong ? 0 : chosen.length}
          left={isFile ? bad : 0}
          isBusy={take.isBusy || proposals.isMatching}
          onTake={() => void run()}
          onClose={onClose}
        />
      }
    >
      <div className={css.body}>
        <ColumnStrip rows={rows} layout={layout} onChange={setLayout} />
        {head.size > 0 && (
          <Checkbox checked={withHead} onChange={(event) => setWithHead(event.target.checked)}>
            <HeadFacts head={head} />
          </Checkbox>
        )}
        {isTooLong && (
          <NoteBar tone="late" sign>
            {t('tooManyLines', { count: lines.length, most: MOST_LINES })}
          </NoteBar>
        )}
        {lines.length === 0 ? (
          <p className={css.empty}>{t('noLines')}</p>
        ) : (
          <p role="status" className={css.count}>
            {proposals.isMatching
              ? t('matching')
              : t(bad > 0 ? 'counted' : 'countedGood', { count: proposals.rows.length, good: good.length, bad })}
          </p>
        )}
        <RefusalBar error={proposals.error ?? take.error} />
        {lines.length > 0 && (
          // What scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={css.scroll} tabIndex={0}>
            <ProposalTable proposals={proposals} fixed={isFile} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
