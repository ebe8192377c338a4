import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { Paper } from '#shared/rules/papers.ts'

/** The seal on a paper; undefined where it is not a sign-off. */
export const sealOf = (paper: Paper | null | undefined) =>
  paper?.signature
    ? {
        name: paper.signature.signer.name,
        state: paper.signature.way === 'pin' ? ('signed' as const) : ('paper' as const),
      }
    : undefined

/** Whose word a paper is: the signer's, else the writer's. */
export const authorOf = (paper: Paper): string => paper.signature?.signer.name ?? paper.by.name

/** Says who did it and when, with what it came to; undefined while the paper is not there. */
export function useDone() {
  const { t } = useTranslation('orderFile')
  const text = useText()
  return (paper: Paper | null | undefined, extra = ''): string | undefined =>
    paper ? t('done', { who: authorOf(paper), when: text.moment(paper.at), extra }).trim() : undefined
}
