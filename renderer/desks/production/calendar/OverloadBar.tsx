import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Overload } from './overloads.ts'
import type { ShownBlock } from './shown-blocks.ts'
import { useLateText } from './useLateText.ts'

type Props = {
  readonly overloads: readonly Overload[]
  /** Opens the promise that will be broken, where somebody may set it right. */
  readonly onPromise: (block: ShownBlock, productionLine: string) => void
}

/** R6.1, R12.1 in words under the calendar: which line has too much on which days, and which promise breaks by it. */
export function OverloadBar({ overloads, onPromise }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const lateText = useLateText()
  const [first, ...others] = overloads
  if (!first) return null
  const { line, days, excess, late } = first
  return (
    <NoteBar
      tone="late"
      sign
      action={
        late && (
          <ActionButton size="small" onClick={() => onPromise(late, line.name)}>
            {t('overload.promise', { number: late.number })}
          </ActionButton>
        )
      }
    >
      {days.length > 0 && (
        <b>
          {t('overload.days', {
            line: line.name,
            days: days.map(text.day).join(t('list.comma')),
            excess: text.quantity(excess),
            unit: line.unit,
          })}
        </b>
      )}
      {late && <span>{lateText(late)}</span>}
      {others.length > 0 && (
        <span>{t('overload.others', { lines: others.map((one) => one.line.name).join(t('list.comma')) })}</span>
      )}
    </NoteBar>
  )
}
