import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { localDraft } from '#renderer/app/local-draft.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { type Channel, emptyMemo, isBlankMemo, isOnTelephone } from '../form/memo-values.ts'
import { useArrival } from '../form/use-arrival.ts'
import { useFileUpload } from '../form/use-file-upload.ts'
import { useFormKeys } from '../form/use-form-keys.ts'
import { useMemoForm } from '../form/use-memo.ts'
import { useOrderLock } from '../form/use-order-lock.ts'
import { useSaveMemo } from '../form/use-save-memo.ts'
import { useToOrder } from '../form/use-to-order.ts'
import type { TakenCall } from './DoneBar.tsx'
import { useNewCall } from './use-new-call.ts'
import { usePutAway } from './use-put-away.ts'

/** An order while it is taken: the memo that is typed, and what can become of it. */
export function useTaking(draft: string, channel: Channel) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const { me } = useSession()
  // When the draft that stands there already was typed; null once it is known to be this one.
  const [leftAt, setLeftAt] = useState(() => localDraft(me.id, draft, emptyMemo(channel))?.at ?? null)
  const memo = useMemoForm(draft, emptyMemo(channel))
  const { save, isSaving, failure, promise } = useSaveMemo(memo)
  const order = useToOrder()
  const upload = useFileUpload(memo)
  const [done, setDone] = useState<TakenCall | null>(null)
  // Which memo it is that is typed here: the parts of the screen that remember something begin anew with each.
  const [round, setRound] = useState(0)
  const tasks = memo.open.length
  const customer = memo.facts?.customer.name ?? ''
  const { said, customerText, phone } = memo.values
  const who = customer || customerText || phone
  const isSending = upload.sending !== null
  const wait = isSending ? t('files.wait') : undefined
  const locked = useOrderLock(memo, wait)
  const beginAnew = () => {
    setLeftAt(null)
    setRound((before) => before + 1)
  }
  const aside = usePutAway(draft, setDone)
  const isRinging = useNewCall({
    enabled: isOnTelephone(channel),
    isBusy: !memo.isRead || isSending || isSaving || order.isRunning,
    begin: () => {
      if (!isBlankMemo(memo.values)) aside.put({ promised: promise, values: memo.values, tasks, customer, said, who })
      memo.forget()
      beginAnew()
    },
  })
  const keep = async (): Promise<TakenCall | null> => {
    if (isSending) return null
    const saved = await save({ memoId: null, faxIds: [] })
    if (!saved) return null
    memo.forget()
    return { ...saved, tasks, customer, said, joined: null, madeRoom: null }
  }
  const show = (call: TakenCall | null) => {
    if (!call) return
    setDone(call)
    if (call.id !== done?.id) beginAnew()
  }
  const toOrder = async () => {
    if (locked !== undefined) return
    const saved = await keep()
    // The memo is safe; what keeps it from becoming an order is seen and solved where it lies.
    if (saved && !(await order.run(saved))) void navigate(`/intake/memos/${saved.id}`)
  }
  useArrival(memo)
  useFormKeys(memo)
  return {
    memo,
    promise,
    upload,
    wait,
    locked,
    tasks,
    customer,
    who,
    said,
    round,
    done,
    aside,
    isRinging,
    isSaving,
    isOrdering: order.isRunning,
    failure: failure ?? order.failure,
    /** When what stands here was typed, if that was an earlier time; null otherwise. */
    leftAt: isRinging || isBlankMemo(memo.values) ? null : leftAt,
    goOn: () => setLeftAt(null),
    keep,
    show,
    save: async () => show(await keep()),
    toOrder,
  }
}
