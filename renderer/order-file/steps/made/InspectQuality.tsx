import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, TextField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { YesNo } from '#renderer/ui/YesNo.tsx'
import { freshPaper } from '#shared/rules/find.ts'

type Item = { readonly name: string; readonly found: string; readonly ok?: boolean }
const STANDARD = ['appearance', 'dimensions', 'function'] as const

/** Quality inspects against the product's factory standard, item by item (R12.2). */
export function InspectQuality() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const given = freshPaper(file, 'qualityInspection')
  const { form, change, save } = useForm<{ items: readonly Item[]; remark: string }>('inspectQuality', {
    items: given?.body.items ?? STANDARD.map((name) => ({ name: t(`inspection.standard.${name}`), found: '' })),
    remark: '',
  })
  const items: readonly Item[] = form.items
  const set = (at: number, patch: Partial<Item>) =>
    change({ items: items.map((item, index) => (index === at ? { ...item, ...patch } : item)) })
  const unanswered = items.filter((item) => item.ok === undefined || item.name.trim() === '').length
  const isRejected = items.some((item) => item.ok === false)
  return (
    <FormBody action="inspectQuality" needs={t('inspection.qualityNeeds')}>
      <div className={css.rows}>
        {items.map((item, index) => (
          <div key={index} className={css.row}>
            <TextField
              label={t('inspection.item', { number: index + 1 })}
              value={item.name}
              onChange={(name) => set(index, { name })}
            />
            <TextField
              label={t('inspection.foundValue', { number: index + 1 })}
              value={item.found}
              onChange={(found) => set(index, { found })}
            />
            <span className={css.choice}>
              <span className={css.choiceLabel}>{t('inspection.ok')}</span>
              <YesNo
                label={t('inspection.okOf', { number: index + 1, name: item.name })}
                value={item.ok}
                onChange={(ok) => set(index, { ok })}
              />
            </span>
          </div>
        ))}
      </div>
      <ActionButton size="small" icon="plus" onClick={() => change({ items: [...items, { name: '', found: '' }] })}>
        {t('inspection.addItem')}
      </ActionButton>
      <LongField label={t('note')} rows={1} value={form.remark} onChange={(remark) => change({ remark })} />
      <SignFoot
        action="inspectQuality"
        label={isRejected ? t('inspection.signRejected') : t('inspection.sign')}
        statement={t('inspection.qualityStatement', {
          count: items.length,
          verdict: isRejected ? t('inspection.rejected') : t('inspection.passed'),
        })}
        save={save}
        missing={
          items.length === 0
            ? t('inspection.noItems')
            : unanswered > 0
              ? t('inspection.unanswered', { count: unanswered })
              : undefined
        }
        onSign={(sign) => {
          const body = { items: items.map((item) => ({ ...item, ok: item.ok === true })), remark: form.remark }
          void save.run((head) => call.followUp.inspectQuality({ ...head, body, sign }))
        }}
      />
    </FormBody>
  )
}
