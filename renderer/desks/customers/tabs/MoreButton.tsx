import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import css from '../Customer.module.css'

/** A list that is read page by page. */
export type Pages = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** The following page, where there is one. */
export function MoreButton({ pages }: { pages: Pages }) {
  const { t } = useTranslation('customers')
  if (!pages.hasNextPage) return null
  return (
    <p className={css.more}>
      <ActionButton size="small" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t('more')}
      </ActionButton>
    </p>
  )
}
