import { useTranslation } from 'react-i18next'
import { PageCanvas } from '#renderer/desks/intake/viewer/PageCanvas.tsx'
import { ProblemNote } from '#renderer/desks/intake/viewer/ProblemNote.tsx'
import type { PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { useOpened, usePage } from '#renderer/desks/intake/viewer/use-pages.ts'
import { useRoom } from '#renderer/desks/intake/viewer/use-room.ts'
import css from './forms.module.css'

/** The first page of a file, as wide as its place: enough to see whose it is; the whole of it opens large. */
export function PageThumb({ url, mime }: { url: string; mime: string }) {
  const opened = useOpened(url, mime)
  if (opened.state === 'failed') return <ProblemNote problem={opened.problem} />
  return opened.state === 'open' ? <FirstPage source={opened.source} /> : <span className={css.page} aria-busy="true" />
}

function FirstPage({ source }: { source: PageSource }) {
  const { t } = useTranslation('orderFile')
  const [place, room] = useRoom<HTMLSpanElement>()
  const page = usePage(source, 1, 1.5)
  if (typeof page === 'string') return <ProblemNote problem={page} />
  return (
    <span ref={place} className={css.page}>
      {page && room > 0 && (
        <PageCanvas
          page={page}
          zoom={room / page.width}
          turns={0}
          inverted={false}
          darker={false}
          label={t('file.firstPage', { count: source.pages })}
        />
      )}
    </span>
  )
}
