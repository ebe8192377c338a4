import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useDraft } from '#renderer/app/use-draft.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'
import { openLines } from '#shared/rules/completeness.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { isEmptyLine } from '../form/memo-values.ts'
import { useTyped } from '../form/use-memo.ts'
import css from './Memo.module.css'

interface Props {
  row: MemoRow
  /** The form as it stands on the screen: the call's outcome fills it. */
  form: OrderForm
  onRecorded: () => Promise<void>
}

type Task = MemoRow['callbacks'][number]

/** R2.2 the call-backs for what is missing or unclear, and what they brought. */
export function Callbacks({ row, form, onRecorded }: Props) {
  const { t } = useTranslation('intake')
  const text = useText()
  // Of a settled memo only what was really asked is left to be told.
  const tasks = row.callbacks.filter((task) => row.status === 'open' || task.doneAt !== null)
  if (tasks.length === 0) return null
  return (
    <Sheet title={t('callback.title')}>
      {tasks.map((task) =>
        task.doneAt === null ? (
          <OpenTask key={task.id} task={task} form={form} onRecorded={onRecorded} />
        ) : (
          <p key={task.id} className={css.outcome}>
            <span>{text.moment(task.doneAt)}</span> {task.outcome}
          </p>
        ),
      )}
    </Sheet>
  )
}

function OpenTask({ task, form, onRecorded }: Omit<Props, 'row'> & { task: Task }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { call } = useDesk()
  const { me } = useSession()
  const { values, isSpecified } = useTyped()
  const { version } = values
  const [draft, change, forget] = useDraft(`callback/${task.id}`, { outcome: '' })
  const key = useOnceKey()
  const recording = useMutation({
    mutationFn: () => {
      const filled = { ...form, lines: form.lines.filter((line) => !isEmptyLine(line)) }
      return key.during((once) =>
        call.intake.recordCallback({ key: once, callbackId: task.id, version, outcome: draft.outcome, form: filled }),
      )
    },
    onSuccess: async () => {
      forget()
      await onRecorded()
    },
  })
  const items = task.items
    .map((item) => {
      const { missing, unclear } = openLines(form, item, isSpecified)
      const lines = [...missing, ...unclear].toSorted((a, b) => a - b)
      const what = text.item(item)
      return lines.length === 0 ? what : t('callback.ofLines', { what, lines: lines.join(t('comma')) })
    })
    .join(t('comma'))
  return (
    <div className={css.task}>
      <p>{t(task.forId === me.id ? 'callback.askYou' : 'callback.ask', { items })}</p>
      <Field label={t('callback.outcome')} hint={t('callback.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={2000}
            value={draft.outcome}
            onChange={(event) => change({ outcome: event.target.value })}
          />
        )}
      </Field>
      {recording.error !== null && <RefusalBar error={recording.error} />}
      <ActionButton
        locked={draft.outcome.trim() === '' ? t('callback.needsOutcome') : undefined}
        busy={recording.isPending}
        onClick={() => recording.mutate()}
      >
        {t('callback.button')}
      </ActionButton>
    </div>
  )
}
