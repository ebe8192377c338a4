import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePage } from '#renderer/app/page/usePage.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import css from './call/Call.module.css'
import { CallStrip } from './call/CallStrip.tsx'
import type { TakenCall } from './call/DoneBar.tsx'
import { ItemSheet } from './call/ItemSheet.tsx'
import { LastOrders } from './call/LastOrders.tsx'
import { PromiseSheet } from './call/PromiseSheet.tsx'
import { ScriptSheet } from './call/ScriptSheet.tsx'
import { TakenNotes } from './call/TakenNotes.tsx'
import { useTaking } from './call/use-taking.ts'
import { WordsSheet } from './call/WordsSheet.tsx'
import { JoinMemo } from './form/JoinMemo.tsx'
import { MemoProvider } from './form/MemoProvider.tsx'
import { type Channel, isOnTelephone } from './form/memo-values.ts'
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
  const taking = useTaking(draft, channel)
  const { memo, promise, upload, wait, locked, tasks, customer, said, round, done, save, toOrder } = taking
  const [joining, setJoining] = useState<TakenCall | 'typed' | null>(null)
  // How often the goods were said to be done: each time the checklist asks for what is still missing.
  const [asked, setAsked] = useState(0)
  const isCall = isOnTelephone(memo.values.channel)
  const isReady = locked === undefined
  const isFree = wait === undefined
  // The same functions at each key, so that nothing but the field typed in has to be drawn anew.
  const latest = useRef({ save, toOrder })
  useLayoutEffect(() => {
    latest.current = { save, toOrder }
  })
  const onFinished = useCallback(() => setAsked((before) => before + 1), [])
  const onJoin = useCallback(() => setJoining('typed'), [])
  const onSave = useCallback(() => void latest.current.save(), [])
  const onOrder = useCallback(() => void latest.current.toOrder(), [])
  usePage({
    title,
    fact,
    keys: [
      { keys: 'F10', label: t('call.save'), primary: !isReady, enabled: isFree, run: () => void save() },
      { keys: 'Ctrl+Enter', label: t('toOrder.button'), run: () => void toOrder(), primary: true, enabled: isReady },
      { keys: 'A', label: t('fax.join'), enabled: isFree, run: () => setJoining('typed') },
      { keys: 'Escape', label: t('call.leave'), run: () => void navigate('/') },
    ],
  })
  return (
    <MemoProvider memo={memo}>
      <TakenNotes taking={taking} onJoin={() => setJoining(done)} />
      <CallStrip key={`strip${round}`} isWaiting={taking.isRinging} />
      <Columns of="intake">
        <Column>
          {isCall ? <ScriptSheet key={`script${round}`} promise={promise} /> : <WordsSheet upload={upload} />}
        </Column>
        <Column>
          <div className={css.lines}>
            <LinesSheet onFinished={onFinished} />
          </div>
          <div className={joinClasses(css.below, !isCall && css.alone)}>
            {isCall && <WordsSheet upload={upload} />}
            <LastOrders />
          </div>
        </Column>
        <Column>
          <ItemSheet key={`items${round}`} asked={asked} />
          <PromiseSheet
            promise={promise}
            tasks={tasks}
            wait={wait}
            locked={locked}
            failure={taking.failure}
            isSaving={taking.isSaving}
            isOrdering={taking.isOrdering}
            onJoin={onJoin}
            onSave={onSave}
            onOrder={onOrder}
          />
        </Column>
      </Columns>
      {joining !== null && (
        <JoinMemo
          number={joining === 'typed' ? null : joining.number}
          customer={joining === 'typed' ? customer : joining.customer}
          said={joining === 'typed' ? said : joining.said}
          take={async () => (joining === 'typed' ? taking.keep() : joining)}
          onClose={(call) => {
            setJoining(null)
            taking.show(call)
          }}
          onJoined={(call, order) => {
            setJoining(null)
            taking.show({ ...call, joined: order })
          }}
        />
      )}
    </MemoProvider>
  )
}
