import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction } from '#shared/rules/reading/correct-line.ts'

interface Props {
  field: keyof Correction
  row: number
  /** What was read, or what the last correction came to. */
  value: string
  onCorrect: (correction: Correction) => void
}

/** What was read, to be typed over as one says it; it counts when one leaves the cell or presses Enter. */
export function CorrectCell({ field, row, value, onCorrect }: Props) {
  const { t } = useTranslation('reading')
  const [typed, setTyped] = useState<string | null>(null)
  const put = () => {
    if (typed !== null && typed.trim() !== value) onCorrect({ [field]: typed.trim() })
    setTyped(null)
  }
  return (
    <Input
      size="small"
      aria-label={t('correct', { row, field: t(`field.${field}`) })}
      value={typed ?? value}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={put}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) put()
      }}
    />
  )
}
