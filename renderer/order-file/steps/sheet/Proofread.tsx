import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { freshPaper } from '#shared/rules/find.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { ProofSource, useMemoSources } from './ProofSource.tsx'
import { useProofItems } from './proof-items.ts'

/** The printed original against the memo, item by item; the last tick opens the signature (R7.2). */
export function Proofread() {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const sheet = currentSheet(file)
  // The draft belongs to this sheet alone: ticks of an outdated one prove nothing about today's.
  const { form, change, save } = useForm(`proofread/${sheet?.id ?? ''}`, { ticks: [] as readonly string[] })
  const items = useProofItems()
  const memo = useMemoSources(file.memo.id)
  const read = sheet && freshPaper(file, 'proofreading', ({ body }) => body.sheetId === sheet.id)
  const ticked = read ? read.body.ticks : form.ticks
  const left = items.filter((item) => !ticked.includes(item.key)).length
  const toggle = (key: string, on: boolean) =>
    change({ ticks: on ? [...form.ticks, key] : form.ticks.filter((one) => one !== key) })
  return (
    <FormBody action="proofread" needs={read ? undefined : t('proofread.needs')}>
      {sheet && (
        <div className={css.proof}>
          {items.map((item) => (
            <Checkbox
              key={item.key}
              disabled={read ? true : undefined}
              checked={ticked.includes(item.key)}
              onChange={(event) => toggle(item.key, event.target.checked)}
            >
              <span className={css.quiet}>{item.name}</span> {item.said}
              <ProofSource memo={memo} item={item} />
            </Checkbox>
          ))}
        </div>
      )}
      {sheet && !read && (
        <div className={css.foot}>
          <ActionButton icon="print" onClick={() => openDialog('print')}>
            {t('sheet.print')}
          </ActionButton>
          <span className={css.small}>{t('proofread.count', { done: items.length - left, all: items.length })}</span>
        </div>
      )}
      {!read && (
        <SignFoot
          action="proofread"
          label={t('proofread.sign')}
          statement={t('proofread.statement', {
            number: sheet?.body.number ?? '',
            revision: file.order.revision,
            count: items.length,
          })}
          consequence={t('proofread.consequence')}
          save={save}
          missing={left > 0 ? t('proofread.left', { count: left }) : undefined}
          onSign={(sign) => {
            if (!sheet) return
            const body = { sheetId: sheet.id, ticks: [...form.ticks] }
            void save.run((head) => call.confirmation.proofread({ ...head, body, sign }))
          }}
        />
      )}
    </FormBody>
  )
}
