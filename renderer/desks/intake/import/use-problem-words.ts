import { useTranslation } from 'react-i18next'
import { isFault, type ReadProblem } from '#shared/rules/reading/problems.ts'

/** What is wrong at a place, in words: the field, what stood there, why it cannot be. */
export function useProblemWords(): (problem: ReadProblem) => string {
  const { t } = useTranslation('reading')
  return (problem) => {
    const { column, code, said } = problem
    const why = t(`code.${code}`)
    if (code === 'noProduct') return why
    return isFault(problem)
      ? t('problem', { field: t(`field.${column}`), said, why })
      : t('notice', { field: t(`field.${column}`), said, why })
  }
}
