import { Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ProblemNote } from '#renderer/desks/intake/viewer/ProblemNote.tsx'
import { PAPER_WIDTH, type PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { useOpened } from '#renderer/desks/intake/viewer/use-pages.ts'
import { useRoom } from '#renderer/desks/intake/viewer/use-room.ts'
import type { PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import type { PrintDocument } from '#renderer/print/models.ts'
import { Sheets } from '#renderer/print/preview/Sheets.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import css from './Compare.module.css'
import { Returned } from './Returned.tsx'
import { useAlignment } from './use-alignment.ts'

const WAYS = ['side', 'over', 'flip'] as const
type Way = (typeof WAYS)[number]
/** What is not paper in a half: margins of the desk and a scroll bar. */
const EDGES = 80
const STEP = 1
const BIGGER = 1.005
const TURN = 0.2

/** R9.1 what was sent and what came back: beside each other, over each other in two colours, or one after the other. */
export function CompareDialog({
  paper,
  file,
  onClose,
}: {
  paper: PrintDocument
  file: PickedFile
  onClose: () => void
}) {
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const opened = useOpened(fileUrl(file.id), file.mime)
  return (
    <Modal open title={t('compare.title')} onCancel={onClose} footer={null} width="94vw" centered destroyOnHidden>
      {opened.state === 'failed' && <ProblemNote problem={opened.problem} />}
      {opened.state === 'open' && <Compare paper={paper} source={opened.source} onClose={onClose} />}
    </Modal>
  )
}

function Compare({ paper, source, onClose }: { paper: PrintDocument; source: PageSource; onClose: () => void }) {
  const { t } = useTranslation('orderFile')
  const [way, setWay] = useState<Way>('side')
  const [page, setPage] = useState(1)
  const [turns, setTurns] = useState(0)
  const [isTheirs, setTheirs] = useState(true)
  const { alignment, change, reset, drag } = useAlignment()
  const turn = () => setTurns((turns + 1) % 4)
  const leaf = (by: number) => setPage(Math.min(source.pages, Math.max(1, page + by)))
  useKeys(
    [
      { keys: 'Escape', label: t('compare.close'), run: onClose },
      { keys: '1', label: t('compare.way.side'), run: () => setWay('side') },
      { keys: '2', label: t('compare.way.over'), run: () => setWay('over') },
      { keys: '3', label: t('compare.way.flip'), run: () => setWay('flip') },
      { keys: 'F', label: t('compare.flip'), run: () => setTheirs(!isTheirs) },
      { keys: 'R', label: t('compare.turn'), run: turn },
      { keys: 'PageDown', label: t('compare.nextPage'), strip: false, run: () => leaf(1) },
      { keys: 'PageUp', label: t('compare.lastPage'), strip: false, run: () => leaf(-1) },
      { keys: 'ArrowLeft', label: t('compare.move'), strip: false, run: () => change({ x: -STEP }) },
      { keys: 'ArrowRight', label: t('compare.move'), strip: false, run: () => change({ x: STEP }) },
      { keys: 'ArrowUp', label: t('compare.move'), strip: false, run: () => change({ y: -STEP }) },
      { keys: 'ArrowDown', label: t('compare.move'), strip: false, run: () => change({ y: STEP }) },
      { keys: '+', label: t('compare.bigger'), strip: false, run: () => change({ scale: BIGGER }) },
      { keys: '-', label: t('compare.smaller'), strip: false, run: () => change({ scale: 1 / BIGGER }) },
      { keys: '[', label: t('compare.left'), strip: false, run: () => change({ degrees: -TURN }) },
      { keys: ']', label: t('compare.right'), strip: false, run: () => change({ degrees: TURN }) },
    ],
    { modal: true },
  )
  const { x, y, scale, degrees } = alignment
  const [place, room] = useRoom<HTMLDivElement>()
  // Beside each other, both whole across; over each other, in the size of the paper.
  const zoom = way === 'side' && room > 0 ? Math.min(1, (room / 2 - EDGES) / PAPER_WIDTH) : 1
  return (
    <div className={css.compare}>
      <div className={css.bar}>
        <Segmented
          aria-label={t('compare.title')}
          value={way}
          onChange={setWay}
          options={WAYS.map((value) => ({ value, label: t(`compare.way.${value}`) }))}
        />
        {way === 'over' && (
          <span className={css.legend}>
            <i className={css.theirs} /> {t('compare.onlyTheirs')} <i className={css.ours} /> {t('compare.onlyOurs')}
          </span>
        )}
        {way === 'flip' && (
          <ActionButton size="small" keyHint="F" onClick={() => setTheirs(!isTheirs)}>
            {t(isTheirs ? 'compare.showOurs' : 'compare.showTheirs')}
          </ActionButton>
        )}
        <span className={css.tools}>
          {source.pages > 1 && (
            <>
              <ActionButton size="small" icon="left" onClick={() => leaf(-1)}>
                <span className="visually-hidden">{t('compare.lastPage')}</span>
              </ActionButton>
              {t('compare.page', { page, of: source.pages })}
              <ActionButton size="small" icon="right" onClick={() => leaf(1)}>
                <span className="visually-hidden">{t('compare.nextPage')}</span>
              </ActionButton>
            </>
          )}
          <ActionButton size="small" icon="rotate" keyHint="R" onClick={turn}>
            {t('compare.turn')}
          </ActionButton>
          {way !== 'side' && (
            <ActionButton size="small" onClick={reset}>
              {t('compare.reset')}
            </ActionButton>
          )}
        </span>
        {way !== 'side' && <span className={css.hint}>{t('compare.hint')}</span>}
      </div>
      <div className={css[way]} ref={place}>
        <div className={css.original} hidden={way === 'flip' && isTheirs}>
          <Sheets paper={paper} zoom={zoom} />
        </div>
        <div
          className={css.returned}
          hidden={way === 'flip' && !isTheirs}
          style={
            {
              '--page': page,
              transform: way === 'side' ? undefined : `translate(${x}px, ${y}px) rotate(${degrees}deg) scale(${scale})`,
            } as React.CSSProperties
          }
          {...(way === 'side' ? {} : drag)}
        >
          <Returned source={source} page={page} turns={turns} zoom={zoom} />
        </div>
      </div>
    </div>
  )
}
