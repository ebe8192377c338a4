import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { PAPER_WIDTH } from '#renderer/desks/intake/viewer/page-source.ts'
import { useRoom } from '#renderer/desks/intake/viewer/use-room.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { confirmationModel } from '#renderer/order-file/papers/confirmation.ts'
import { Sheets } from '#renderer/print/preview/Sheets.tsx'
import type { PaperOf } from '#shared/rules/papers.ts'
import css from './Proof.module.css'
import type { Proof } from './use-proof.ts'

/** What is not paper: the margins of the desk and a scroll bar. */
const EDGES = 64
const MARKS = ['current', 'ticked', 'wrong', 'differs'] as const

/** R7.2 the sheet as it will be printed, with the item at hand framed, ticks where it was read, and what differs. */
export function ProofSheet({ proof, sheet }: { proof: Proof; sheet: PaperOf<'sheet'> }) {
  const { answer, file } = useOrder()
  const { company } = useSession()
  const { t } = useTranslation('proof')
  const [place, room] = useRoom<HTMLElement>()
  const paper = useRef<HTMLDivElement>(null)
  const { current, ticks, wrong, stateOf, go } = proof
  const key = current?.key
  // The paper is the printer's: what is marked on it lies over it, and is put on from outside after each drawing.
  useLayoutEffect(() => {
    for (const field of paper.current?.querySelectorAll<HTMLElement>('[data-item]') ?? []) {
      const item = field.dataset.item ?? ''
      const marks = {
        current: item === key,
        ticked: ticks.includes(item),
        wrong: wrong.includes(item),
        differs: stateOf(item) !== 'same',
      }
      for (const mark of MARKS) field.toggleAttribute(`data-${mark}`, marks[mark])
    }
  })
  const isDrawn = room > 0
  useEffect(() => {
    if (!isDrawn || key === undefined) return
    paper.current?.querySelector(`[data-item="${key}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [key, isDrawn])
  const office = { company, now: file.now, timeZone: file.policy.timeZone }
  const zoom = isDrawn ? Math.min(1, (room - EDGES) / PAPER_WIDTH) : 1
  return (
    <section className={css.pane} ref={place} aria-label={t('sheet')}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- arrow keys go through the items */}
      <div
        ref={paper}
        className={css.paper}
        onClick={(event) => {
          const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset.item
          if (item !== undefined) go(item)
        }}
      >
        {isDrawn && (
          <Sheets paper={{ kind: 'confirmation', model: confirmationModel(answer, sheet, office) }} zoom={zoom} />
        )}
      </div>
    </section>
  )
}
