import { useTranslation } from 'react-i18next'
import { PageCanvas } from '#renderer/desks/intake/viewer/PageCanvas.tsx'
import { ProblemNote } from '#renderer/desks/intake/viewer/ProblemNote.tsx'
import { PAPER_WIDTH, type PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { usePage } from '#renderer/desks/intake/viewer/use-pages.ts'

/** A page that came back, as wide as the sheet that was sent, whatever the fax made of its size. */
export function Returned({
  source,
  page,
  turns,
  zoom,
}: {
  source: PageSource
  page: number
  turns: number
  zoom: number
}) {
  const { t } = useTranslation('orderFile')
  const drawn = usePage(source, page, 2)
  if (drawn === null) return null
  if (typeof drawn === 'string') return <ProblemNote problem={drawn} />
  const across = turns % 2 === 0 ? drawn.width : drawn.height
  return (
    <PageCanvas
      page={drawn}
      zoom={(PAPER_WIDTH / across) * zoom}
      turns={turns}
      inverted={false}
      darker={false}
      label={t('compare.returnedPage', { page })}
    />
  )
}
