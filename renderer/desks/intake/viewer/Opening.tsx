import { BlankPage } from './BlankPage.tsx'
import strip from './PageStrip.module.css'
import css from './Viewer.module.css'

/** The viewer before the file is open: everything already has its place, so that nothing jumps when the page comes. */
export function Opening({ pages }: { pages: number | null }) {
  return (
    <>
      <div className={css.toolbar} />
      <div className={css.desk}>
        {pages !== null && pages > 1 && <div className={strip.strip} />}
        <div className={css.ground} aria-busy="true">
          <BlankPage />
        </div>
      </div>
    </>
  )
}
