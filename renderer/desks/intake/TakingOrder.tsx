import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { localDraft } from '#renderer/app/local-draft.ts'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { instant } from '#shared/values/instant.ts'
import css from './call/Call.module.css'
import { CallStrip } from './call/CallStrip.tsx'
import { DoneBar, type TakenCall } from './call/DoneBar.tsx'
import { DraftNote } from './call/DraftNote.tsx'
import { ItemSheet } from './call/ItemSheet.tsx'
import { LastOrders } from './call/LastOrders.tsx'
import { ScriptSheet } from './call/ScriptSheet.tsx'
import { WordsSheet } from './call/WordsSheet.tsx'
import { JoinMemo } from './form/JoinMemo.tsx'
import { jumpTo } from './form/jump.ts'
import { MemoProvider } from './form/MemoProvider.tsx'
import { type Channel, emptyMemo, isBlankMemo, isOnTelephone } from './form/memo-values.ts'
import { PromiseBox } from './form/PromiseBox.tsx'
import { SaveTrouble } from './form/SaveTrouble.tsx'
import { useArrival } from './form/use-arrival.ts'
import { useFileUpload } from './form/use-file-upload.ts'
import { useFormKeys } from './form/use-form-keys.ts'
import { useMemoForm } from './form/use-memo.ts'
import { useOrderLock } from './form/use-order-lock.ts'
import { useSaveMemo } from './form/use-save-memo.ts'
import { useToOrder } from './form/use-to-order.ts'
import { LinesSheet } from './import/LinesSheet.tsx'

interface Props {
  /** Under which name what is typed is kept: a call that is interrupted and an order being entered are two drafts. */
  draft: string
  /** The way it comes in, until the clerk says otherwise. */
  channel: Channel
  title: string
  fact: string
}

/**
 * R1.1 an order while it is taken, whatever way it came: items go in any order, everything typed is kept, nothing is lost
 * because a field is empty. On the telephone the script leads; else what the customer wrote stands in its place.
 */
export function TakingOrder({ draft, channel, title, fact }: Props) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const { me } = useSession()
  // When the draft that stands there already was typed; null once it is known to be this one.
  const [leftAt, setLeftAt] = useState(() => localDraft(me.id, draft, emptyMemo(channel))?.at ?? null)
  const memo = useMemoForm(draft, emptyMemo(channel, params.get('phone') ?? ''))
  const { save, isSaving, failure, promise } = useSaveMemo(memo)
  const order = useToOrder()
  const [done, setDone] = useState<TakenCall | null>(null)
  const [joining, setJoining] = useState<TakenCall | 'typed' | null>(null)
  const [round, setRound] = useState(0)
  // How often the goods were said to be done: each time the checklist asks for what is still missing.
  const [asked, setAsked] = useState(0)
  const upload = useFileUpload(memo)
  const isSending = upload.sending !== null
  const tasks = memo.open.length
  const customer = memo.facts?.customer.name ?? ''
  const { said } = memo.values
  const isCall = isOnTelephone(memo.values.channel)

  const keepMemo = async (): Promise<TakenCall | null> => {
    if (isSending) return null
    const saved = await save({ memoId: null, faxIds: [] })
    if (!saved) return null
    memo.forget()
    return { ...saved, tasks, customer, said, joined: null }
  }
  const show = (call: TakenCall | null) => {
    setJoining(null)
    if (!call) return
    setDone(call)
    setLeftAt(null)
    if (call.id !== done?.id) setRound(round + 1)
  }
  const saveMemo = async () => show(await keepMemo())
  const wait = isSending ? t('files.wait') : undefined
  const locked = useOrderLock(memo, wait)
  const isReady = locked === undefined
  const toOrder = async () => {
    if (!isReady) return
    const saved = await keepMemo()
    // The memo is safe; what keeps it from becoming an order is seen and solved where it lies.
    if (saved && !(await order.run(saved))) void navigate(`/intake/memos/${saved.id}`)
  }
  useArrival(memo)
  useFormKeys(memo)
  usePage({
    title,
    fact,
    keys: [
      { keys: 'F10', label: t('call.save'), primary: !isReady, enabled: !isSending, run: () => void saveMemo() },
      { keys: 'Ctrl+Enter', label: t('toOrder.button'), run: () => void toOrder(), primary: true, enabled: isReady },
      { keys: 'A', label: t('fax.join'), enabled: !isSending, run: () => setJoining('typed') },
      { keys: 'Escape', label: t('call.leave'), run: () => void navigate('/') },
    ],
  })
  return (
    <MemoProvider memo={memo}>
      {done && <DoneBar call={done} onJoin={() => setJoining(done)} />}
      {leftAt !== null && !isBlankMemo(memo.values) && (
        <DraftNote
          at={instant(leftAt)}
          who={customer || memo.values.customerText || memo.values.phone}
          locked={wait}
          onGoOn={() => {
            setLeftAt(null)
            jumpTo('product')
          }}
          onNew={() => void saveMemo()}
        />
      )}
      <CallStrip key={`strip${round}`} />
      <Columns of="intake">
        <Column>
          {isCall ? <ScriptSheet key={`script${round}`} promise={promise} /> : <WordsSheet upload={upload} />}
        </Column>
        <Column>
          <div className={css.lines}>
            <LinesSheet onFinished={() => setAsked((before) => before + 1)} />
          </div>
          <div className={joinClasses(css.below, !isCall && css.alone)}>
            {isCall && <WordsSheet upload={upload} />}
            <LastOrders />
          </div>
        </Column>
        <Column>
          <ItemSheet key={`items${round}`} asked={asked} />
          <Sheet label={t('promise.label')} edge="accent">
            <div className={css.promise}>
              <span className={css.join}>
                <ActionButton kind="link" size="small" keyHint="A" locked={wait} onClick={() => setJoining('typed')}>
                  {t('fax.join')}
                </ActionButton>
              </span>
              <PromiseBox promise={promise} large />
            </div>
            <SaveTrouble error={failure ?? order.failure} />
            <div className={css.buttons}>
              <ActionButton
                kind={isReady ? 'default' : 'primary'}
                block
                keyHint="F10"
                locked={wait}
                busy={isSaving}
                onClick={() => void saveMemo()}
              >
                {tasks > 0 ? t('call.saveWithTasks', { count: tasks }) : t('call.save')}
              </ActionButton>
              <ActionButton
                kind={isReady ? 'primary' : 'default'}
                block
                keyHint="Ctrl ↵"
                locked={locked}
                busy={order.isRunning}
                onClick={() => void toOrder()}
              >
                {t('toOrder.button')}
              </ActionButton>
            </div>
          </Sheet>
        </Column>
      </Columns>
      {joining !== null && (
        <JoinMemo
          number={joining === 'typed' ? null : joining.number}
          customer={joining === 'typed' ? customer : joining.customer}
          said={joining === 'typed' ? said : joining.said}
          take={async () => (joining === 'typed' ? keepMemo() : joining)}
          onClose={show}
          onJoined={(call, order) => show({ ...call, joined: order })}
        />
      )}
    </MemoProvider>
  )
}
