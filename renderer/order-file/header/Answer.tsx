import { Trans, useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { DateRuler } from '#renderer/ui/date-ruler/DateRuler.tsx'
import { SpokenSentence } from '#renderer/ui/SpokenSentence.tsx'
import { type Spoken, spokenAnswer } from '#shared/rules/spoken.ts'
import { isCivilDate } from '#shared/values/civil-date.ts'
import { useOrder } from '../data/order-view.ts'
import css from './header.module.css'
import { useRuler } from './ruler-marks.ts'

/** The answer to 'where is my order?': a sentence that can be read aloud, and the dates on a ruler. */
export function Answer() {
  const { file, steps, say } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const ruler = useRuler()
  const dateAloud = (value: string | number) => {
    const day = String(value)
    if (!isCivilDate(day)) return value
    const month = Number(day.slice(5, 7))
    return t('spoken.date', { month, date: Number(day.slice(8)), monthName: t(`app:month.${month}`) })
  }
  const aloud = (spoken: Spoken, mark: (date: string) => string) => {
    const { date, ...params } = spoken.params
    return text.spoken({
      code: spoken.code,
      params: date === undefined ? params : { ...params, date: mark(String(dateAloud(date))) },
    })
  }
  const sentences = spokenAnswer(file, steps)
  const plain = sentences.map((one) => aloud(one, (date) => date)).join('')
  return (
    <div className={css.answer}>
      <SpokenSentence text={plain} onCopied={(copied) => say(t(copied ? 'spoken.copied' : 'spoken.notCopied'))}>
        {sentences.map((one, index) => (
          <span key={one.code}>
            {index > 0 && <br />}
            <Trans defaults={aloud(one, (date) => `<b>${date}</b>`)} components={{ b: <b /> }} />
          </span>
        ))}
      </SpokenSentence>
      <DateRuler {...ruler} />
    </div>
  )
}
