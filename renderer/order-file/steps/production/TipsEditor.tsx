import { useTranslation } from 'react-i18next'
import { DayField, PickField, TextField } from '#renderer/app/forms/fields.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { SupervisionTip } from '#shared/rules/paper-bodies.ts'

export type TipDraft = { readonly due: string; readonly aspect: SupervisionTip['aspect']; readonly text: string }

const ASPECTS: readonly SupervisionTip['aspect'][] = ['progress', 'quality', 'quantity', 'time', 'packaging']

type Props = { tips: readonly TipDraft[]; onChange: (tips: readonly TipDraft[]) => void }

/** The supervision tips: what the assistant looks at, and on which day (R11.1). */
export function TipsEditor({ tips, onChange }: Props) {
  const { t } = useTranslation('orderFile')
  const change = (at: number, patch: Partial<TipDraft>) =>
    onChange(tips.map((tip, index) => (index === at ? { ...tip, ...patch } : tip)))
  return (
    <section aria-label={t('tips.title')}>
      {tips.map((tip, index) => (
        <div key={index} className={css.tip}>
          <DayField
            label={t('tips.due', { number: index + 1 })}
            value={tip.due}
            onChange={(due) => change(index, { due })}
          />
          <PickField
            label={t('tips.aspect', { number: index + 1 })}
            value={tip.aspect}
            onChange={(aspect) => change(index, { aspect: aspect as SupervisionTip['aspect'] })}
            options={ASPECTS.map((value) => ({ value, label: t(`tips.aspects.${value}`) }))}
          />
          <TextField
            label={t('tips.text', { number: index + 1 })}
            value={tip.text}
            onChange={(text) => change(index, { text })}
          />
          <ActionButton size="small" icon="close" onClick={() => onChange(tips.filter((_, at) => at !== index))}>
            {t('tips.remove')}
          </ActionButton>
        </div>
      ))}
      <ActionButton
        size="small"
        icon="plus"
        onClick={() => onChange([...tips, { due: tips.at(-1)?.due ?? '', aspect: 'progress', text: '' }])}
      >
        {t('tips.add')}
      </ActionButton>
    </section>
  )
}
