import { useTranslation } from 'react-i18next'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import type { LineQuestion } from '#renderer/order-file/steps/confirm/technical/line-questions.ts'
import { VERDICTS } from '#renderer/order-file/steps/confirm/technical/typed-answer.ts'
import type { Questions } from '#renderer/order-file/steps/confirm/technical/use-questions.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'

type Hands = Pick<Questions, 'onType'> & {
  readonly current: LineQuestion | undefined
  /** To the line before or behind; left out where there is one line. */
  readonly walk?: (step: number) => void
  /** Asks for the first material that lacks; left out where nothing does, or he may not. */
  readonly ask?: () => void
}

/** The keys of the question at hand: 1 to 5 choose the answer, arrows the line, P asks for what lacks, O opens the file. */
export function useQuestionKeys({ current, onType, walk, ask }: Hands): void {
  const { openStep } = useOrder()
  const { t } = useTranslation('technical')
  const lines = { label: t('keys.line'), cap: '← →', enabled: walk !== undefined }
  useKeys([
    ...VERDICTS.map((verdict, index) => ({
      keys: String(index + 1),
      label: t('keys.verdict'),
      cap: '1–5',
      strip: index === 0,
      run: () => {
        const isOffered = verdict !== 'oldFormula' || current?.choices.some((one) => one.isOld)
        if (current && isOffered) onType(current.line.id, { verdict, formula: '', materialDate: '' })
      },
    })),
    { keys: 'P', label: t('keys.purchase'), enabled: ask !== undefined, run: () => ask?.() },
    { ...lines, keys: 'ArrowLeft', strip: false, run: () => walk?.(-1) },
    { ...lines, keys: 'ArrowRight', run: () => walk?.(1) },
    { keys: 'O', label: t('keys.open'), run: () => openStep(5) },
  ])
}
