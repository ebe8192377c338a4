import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import css from './Compare.module.css'
import type { Search } from './use-aligned.ts'

type Props = { readonly search: Search; readonly page: number; readonly isAsFound: boolean }

/** Says how the returned page came to lie where it lies: by its code and rules, by its code alone, or by hand. */
export function AlignmentNote({ search, page, isAsFound }: Props) {
  const { t } = useTranslation('orderFile')
  const here = search.found.get(page)
  const rules = here?.rules ?? null
  const isSure = isAsFound && rules !== null
  const words = (): string => {
    if (!here && !search.isDone) return t('compare.aligned.looking')
    if (search.found.size === 0) return t('compare.aligned.none')
    if (!here) return t('compare.aligned.otherPage')
    if (!isAsFound) return t('compare.aligned.byHand')
    return rules ? t('compare.aligned.byRules', rules) : t('compare.aligned.byCode')
  }
  return (
    <span role="status" className={isSure ? css.sure : css.unsure}>
      {(here || search.isDone) && <Icon name={isSure ? 'tick' : 'warning'} size={14} />}
      {words()}
    </span>
  )
}
