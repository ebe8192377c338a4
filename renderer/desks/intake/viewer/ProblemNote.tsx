import { useTranslation } from 'react-i18next'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import type { ViewerProblem } from './problems.ts'

/** Says why a fax cannot be shown: what happened, what is safe, what next. */
export function ProblemNote({ problem }: { problem: ViewerProblem }) {
  const { t } = useTranslation('viewer')
  return (
    <ErrorBar
      happened={t(`problem.${problem}.happened`)}
      safe={t(`problem.${problem}.safe`)}
      next={t(`problem.${problem}.next`)}
    />
  )
}
