import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import css from './Compare.module.css'
import type { Search } from './use-aligned.ts'

type Props = { readonly search: Search; readonly page: number; readonly isAsFound: boolean }

/** Says how the returned page came to lie where it lies: by its code and rules, by its code alone, or by hand. */
export function AlignmentNote({ search, page, isAsFound }: Props) {
  const { t } = useTranslation('orderFile')
  const rules = search.state === 'found' ? search.aligned.rules : null
  const isSure = isAsFound && rules !== null
  const words = (): string => {
    if (search.state === 'looking') return t('compare.aligned.looking')
    if (search.state !== 'found') return t('compare.aligned.none')
    if (search.page !== page) return t('compare.aligned.otherPage')
    if (!isAsFound) return t('compare.aligned.byHand')
    return rules ? t('compare.aligned.byRules', rules) : t('compare.aligned.byCode')
  }
  return (
    <span role="status" className={isSure ? css.sure : css.unsure}>
      {search.state !== 'looking' && <Icon name={isSure ? 'tick' : 'warning'} size={14} />}
      {words()}
    </span>
  )
}
