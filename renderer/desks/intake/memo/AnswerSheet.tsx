import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useDraft } from '#renderer/app/use-draft.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'
import css from './Memo.module.css'

/** R3.1 the promised answer: until when, and what was answered. */
export function AnswerSheet({ row, onAnswered }: { row: MemoRow; onAnswered: () => Promise<void> }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { call } = useDesk()
  const [draft, change, forget] = useDraft(`memo/${row.id}/answer`, { said: '' })
  const key = useOnceKey()
  const answering = useMutation({
    mutationFn: () => key.during((once) => call.intake.answerMemo({ key: once, memoId: row.id, said: draft.said })),
    onSuccess: async () => {
      forget()
      await onAnswered()
    },
  })
  const left = row.promisedUntil === null ? null : text.left(row.promisedUntil)
  if (row.answeredAt !== null) {
    return (
      <Sheet title={t('answer.title')} aside={text.moment(row.answeredAt)}>
        <p>{t('answer.given', { at: text.moment(row.answeredAt) })}</p>
      </Sheet>
    )
  }
  return (
    <Sheet
      title={t('answer.title')}
      edge={left?.tone === 'late' ? 'late' : 'accent'}
      aside={left && <b className={css[left.tone]}>{left.text}</b>}
    >
      {row.promisedUntil !== null && (
        <p className={css.promise}>
          {t('answer.until', { name: row.form.terms.contact || row.contact })}
          <b>{text.moment(row.promisedUntil)}</b>
        </p>
      )}
      <Field label={t('answer.said')}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={4000}
            value={draft.said}
            onChange={(event) => change({ said: event.target.value })}
          />
        )}
      </Field>
      {answering.error !== null && <RefusalBar error={answering.error} />}
      <div className={css.buttons}>
        <ActionButton
          locked={draft.said.trim() === '' ? t('answer.needsWords') : undefined}
          busy={answering.isPending}
          onClick={() => answering.mutate()}
        >
          {t('answer.button')}
        </ActionButton>
      </div>
    </Sheet>
  )
}
