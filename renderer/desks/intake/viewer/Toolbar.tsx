import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import css from './Viewer.module.css'

interface Props {
  page: number
  pages: number
  zoom: number
  isFitted: boolean
  inverted: boolean
  darker: boolean
  onPage(page: number): void
  onZoomIn(): void
  onZoomOut(): void
  onFit(): void
  onRotate(): void
  onInvert(): void
  onDarken(): void
  /** Whether rectangles are being drawn; null where there is nothing to draw them for. */
  isMarking: boolean | null
  onMarking(): void
}

// More page buttons than this leave no room for the others at 1366 px.
const MOST_BUTTONS = 6

/** Pages on the left, what can be done with the picture on the right. */
export function Toolbar(props: Props) {
  const { t } = useTranslation('viewer')
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <PageButtons {...props} />
      <span className={css.count}>{t('pageOf', { page: props.page, pages: props.pages })}</span>
      <span className={css.space} />
      <button
        type="button"
        className={css.square}
        onClick={props.onZoomOut}
        aria-label={t('zoomOut')}
        title={t('zoomOut')}
      >
        <Icon name="zoomOut" size={14} />
      </button>
      <output className={css.zoom} aria-label={t('zoom')}>
        {Math.round(props.zoom * 100)}%
      </output>
      <button
        type="button"
        className={css.square}
        onClick={props.onZoomIn}
        aria-label={t('zoomIn')}
        title={t('zoomIn')}
      >
        <Icon name="zoomIn" size={14} />
      </button>
      <button
        type="button"
        className={css.tool}
        onClick={props.onFit}
        aria-pressed={props.isFitted}
        title={t('fitKey')}
      >
        {t('fit')}
      </button>
      <button type="button" className={css.tool} onClick={props.onRotate} title={t('rotateKey')}>
        <Icon name="rotate" size={14} />
        {t('rotate')}
      </button>
      <button
        type="button"
        className={css.tool}
        onClick={props.onInvert}
        aria-pressed={props.inverted}
        title={t('invertKey')}
      >
        {t('invert')}
      </button>
      <button
        type="button"
        className={css.tool}
        onClick={props.onDarken}
        aria-pressed={props.darker}
        title={t('darkerHint')}
      >
        {t('darker')}
      </button>
      {props.isMarking !== null && (
        <button
          type="button"
          className={css.tool}
          // The field that was read keeps the cursor.
          onMouseDown={(event) => event.preventDefault()}
          onClick={props.onMarking}
          aria-pressed={props.isMarking}
          title={t('mark.toolKey')}
        >
          {t('mark.tool')}
        </button>
      )}
    </div>
  )
}

function PageButtons({ page, pages, onPage }: Pick<Props, 'page' | 'pages' | 'onPage'>) {
  const { t } = useTranslation('viewer')
  if (pages > MOST_BUTTONS) {
    return (
      <span className={css.pages}>
        <button type="button" disabled={page === 1} onClick={() => onPage(page - 1)} aria-label={t('previous')}>
          <Icon name="left" size={14} />
        </button>
        <button type="button" disabled={page === pages} onClick={() => onPage(page + 1)} aria-label={t('next')}>
          <Icon name="right" size={14} />
        </button>
      </span>
    )
  }
  return (
    <span className={css.pages}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <button
          key={number}
          type="button"
          aria-current={number === page ? 'page' : undefined}
          aria-label={t('page', { page: number })}
          onClick={() => onPage(number)}
        >
          {number}
        </button>
      ))}
    </span>
  )
}
