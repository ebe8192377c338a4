import { Checkbox, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { ProposedLine } from '#shared/rules/reading/read-line.ts'
import { readText } from '#shared/rules/reading/read-text.ts'
import { useTyped } from '../form/use-memo.ts'
import { usePause } from '../form/use-pause.ts'
import css from './Import.module.css'
import { ProposalTable } from './ProposalTable.tsx'
import { TakeFoot } from './TakeFoot.tsx'
import { useProposals } from './use-proposals.ts'
import { useReading } from './use-reading.ts'
import { useTake } from './use-take.ts'

const MOST_TEXT = 4000
const NO_HEAD = new Map()

/** A text out of WeChat, a mail or a note: beside it the lines that it seems to ask for, each marked where it stands. */
export function TextDialog({ pasted, onClose }: { pasted: string; onClose: () => void }) {
  const { t } = useTranslation('reading')
  const { values, change } = useTyped()
  const context = useReading()
  const [text, setText] = useState(pasted.slice(0, MOST_TEXT))
  const [alsoSaid, setAlsoSaid] = useState(true)
  const [looked, setLooked] = useState<number | null>(null)
  const read = usePause(text, 200)
  const lines = useMemo(() => readText(read, context), [read, context])
  const proposals = useProposals(lines)
  const take = useTake()
  const chosen = proposals.rows.filter((row) => row.isTicked)
  const run = async () => {
    if (!(await take.run({ lines: chosen.map((row) => row.line), head: NO_HEAD }))) return
    if (alsoSaid) change({ said: [values.said, text.trim()].filter(Boolean).join('\n').slice(0, MOST_TEXT) })
    onClose()
  }
  return (
    <Dialog
      open
      width={1240}
      title={t('text.title')}
      onClose={onClose}
      footer={
        <TakeFoot
          count={chosen.length}
          left={0}
          isBusy={take.isBusy || (proposals.isMatching && lines.length > 0)}
          onTake={() => void run()}
          onClose={onClose}
        />
      }
    >
      <div className={css.text}>
        <div className={css.source}>
          <Input.TextArea
            autoFocus
            aria-label={t('text.label')}
            placeholder={t('text.hint')}
            value={text}
            maxLength={MOST_TEXT}
            autoSize={{ minRows: 5, maxRows: 8 }}
            onChange={(event) => setText(event.target.value)}
          />
          {lines.length > 0 && <Marked text={read} lines={lines} looked={looked} />}
          <Checkbox checked={alsoSaid} onChange={(event) => setAlsoSaid(event.target.checked)}>
            {t('text.alsoSaid')}
          </Checkbox>
        </div>
        <div className={css.found}>
          <RefusalBar error={proposals.error ?? take.error} />
          {lines.length === 0 ? (
            <p className={css.empty}>{t(text.trim() === '' ? 'text.empty' : 'text.nothing')}</p>
          ) : (
            // What scrolls must be reachable by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <div className={css.scroll} tabIndex={0}>
              <ProposalTable proposals={proposals} onLook={setLooked} />
            </div>
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** The text as it was read, each line's words on a tint with its number; what is left over is for the clerk's eyes. */
function Marked({ text, lines, looked }: { text: string; lines: readonly ProposedLine[]; looked: number | null }) {
  const { t } = useTranslation('reading')
  const before = (at: number) => lines[at - 1]?.to ?? 0
  return (
    <section className={css.marked} aria-label={t('text.marked')}>
      {lines.map(({ row, from, to }, at) => (
        <span key={row}>
          {text.slice(before(at), from)}
          <mark className={row === looked ? css.looked : undefined}>
            <sup>{row}</sup>
            {text.slice(from, to)}
          </mark>
        </span>
      ))}
      {text.slice(lines.at(-1)?.to ?? 0)}
    </section>
  )
}
