import { Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { MemoFax } from '#shared/contract/memos.ts'
import type { ItemSource } from '#shared/rules/item-source.ts'
import type { FormItem } from '#shared/rules/order-form.ts'
import { SmallPicture } from '../viewer/SmallPicture.tsx'
import { useMarking } from './mark-board.ts'
import css from './SourceMark.module.css'
import { sourceKey } from './source-target.ts'

interface Props {
  item: FormItem
  lineId?: string
  /** Over the corner of a cell of the grid, not in the line of a label. */
  corner?: boolean
}

/** A small page beside a field that was read off a fax: it shows the cut-out, and puts the cursor into the field. */
export function SourceMark({ item, lineId = '', corner = false }: Props) {
  const { t } = useTranslation('viewer')
  const key = sourceKey({ item, lineId: lineId || null })
  const source = useMarking(({ sources }) => sources.find((one) => sourceKey(one) === key) ?? null)
  const faxes = useMarking((marking) => marking.faxes)
  const pick = useMarking((marking) => marking.pick)
  const name = useMarking((marking) => marking.nameOf({ item, lineId: lineId || null }))
  const fax = faxes?.find((one) => one.id === source?.faxId)
  if (!source || !fax || name === null) return null
  return (
    <Popover content={<CutOut source={source} fax={fax} name={name} />} placement="left" trigger={['hover', 'focus']}>
      <button
        type="button"
        className={corner ? css.corner : css.mark}
        // Enter goes from cell to cell; who is in the field sees its place in the viewer anyway.
        tabIndex={corner ? -1 : 0}
        aria-label={t('mark.show', { item: name })}
        onClick={() => pick?.(key)}
      />
    </Popover>
  )
}

const MOST_WIDTH = 320

/** The place on the fax where an item was read, cut out. */
function CutOut({ source, fax, name }: { source: ItemSource; fax: MemoFax; name: string }) {
  const { t } = useTranslation('viewer')
  const { fileUrl } = useDesk()
  if (fax.fileId === null) return null
  // About as large as on paper, at most as wide as its pop-up.
  const width = Math.round(Math.min(MOST_WIDTH, Math.max(60, source.width * 0.9)))
  const { left, top, width: across, height } = source
  return (
    <figure className={css.cut}>
      <SmallPicture
        url={fileUrl(fax.fileId)}
        mime={fax.mime}
        page={source.page}
        width={width}
        part={{ left, top, width: across, height }}
        label={t('mark.here', { item: name })}
      />
      <figcaption>
        {fax.number} {t('mark.onPage', { page: source.page })}
      </figcaption>
    </figure>
  )
}
