import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { useStepJump } from '#renderer/ui/keys/useStepJump.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Spine } from '#renderer/ui/Spine.tsx'
import { UndoToast } from '#renderer/ui/UndoToast.tsx'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { currentStep } from '#shared/rules/steps.ts'
import { CancellationAsked } from './change/CancellationAsked.tsx'
import { Dialogs } from './Dialogs.tsx'
import { OrderContext, type OrderDialog, type OrderView } from './data/order-view.ts'
import { changesOrder, whyReadOnly } from './data/read-only.ts'
import { useStepAddress } from './data/use-step-address.ts'
import { OrderHeader } from './header/OrderHeader.tsx'
import { CustomerTerms } from './panel/CustomerTerms.tsx'
import { HistoryList } from './panel/HistoryList.tsx'
import { NextBlockers } from './panel/NextBlockers.tsx'
import { PapersList } from './panel/PapersList.tsx'
import { useSpineSteps } from './spine/spine-steps.ts'
import { StepSheet } from './steps/StepSheet.tsx'
import { type TabKey, TabsSheet } from './tabs/TabsSheet.tsx'

const LAST_STEP = 18

/** The sheet that lies over the file, and the field in it that gets the cursor. */
type OpenDialog = { readonly dialog: OrderDialog; readonly field?: string }

type Props = { answer: OrderFileAnswer; reload: () => Promise<OrderFileAnswer | undefined> }

/** An order file that lies open: which step, which sheet over it, and its keys. */
export function OpenFile({ answer, reload }: Props) {
  const { me } = useSession()
  const navigate = useNavigate()
  const { t } = useTranslation('orderFile')
  const askedDialog = useAskedDialog()
  const [dialog, setDialog] = useState<OpenDialog | null>(askedDialog)
  const [told, setTold] = useState<string | null>(null)
  const [tab, setTab] = useState<TabKey>('lines')
  const { asked, openStep, goOn } = useStepAddress(me.id)
  const current = currentStep(answer.steps)?.number ?? LAST_STEP
  const shown =
    answer.steps.find((step) => step.number === asked) ?? answer.steps.find((step) => step.number === current)

  const text = useText()
  const closed = whyReadOnly(answer.file, me)
  const said = closed && text.blocker(closed)
  const readOnly = said && `${said.what}　${said.why}`
  const openDialog = useCallback(
    (wanted: OrderDialog, field?: string) => {
      if (readOnly !== null && changesOrder(wanted)) setTold(readOnly)
      else setDialog({ dialog: wanted, field })
    },
    [readOnly],
  )
  const view = useMemo<OrderView>(
    () => ({
      answer,
      file: answer.file,
      steps: answer.steps,
      me,
      shown: shown?.number ?? current,
      reload: async () => {
        await reload()
      },
      reloadSaved: async () => {
        const fresh = await reload()
        if (fresh) goOn(answer.steps, fresh.steps)
      },
      openStep,
      openDialog,
      say: setTold,
    }),
    [answer, me, shown?.number, current, reload, openStep, goOn, openDialog],
  )
  useStepJump(LAST_STEP, openStep)
  usePage({
    title: t('page.title'),
    crumb: { label: t('page.crumb'), to: '/orders' },
    fact: answer.file.order.number,
    keys: [
      { keys: 'F9', label: t('keys.chase'), run: () => openDialog('chase') },
      { keys: 'Ctrl+P', label: t('keys.print'), run: () => openDialog('print') },
      { keys: 'Ctrl+E', label: t('keys.change'), run: () => openDialog('change') },
      { keys: 'H', label: t('keys.history'), run: () => setTab('history') },
      { keys: 'Escape', label: t('keys.back'), enabled: dialog === null, run: () => void navigate(-1) },
    ],
  })
  if (!shown) return null
  return (
    <OrderContext value={view}>
      <OrderHeader />
      <Columns of="orderFile">
        <Column area="step">
          <CancellationAsked />
          <StepSheet key={shown.number} step={shown} />
          <TabsSheet active={tab} onPick={setTab} />
        </Column>
        <Column area="blockers">
          <NextBlockers shown={shown.number} />
        </Column>
        <Column area="spine">
          <OrderSpine open={shown.number} onOpen={openStep} />
        </Column>
        <Column area="papers">
          <PapersList />
        </Column>
        <Column area="extra">
          <Sheet title={t('history.title')} aside={t('history.count', { count: answer.history.length })} grow>
            <HistoryList rows={answer.history} />
          </Sheet>
          <CustomerTerms />
        </Column>
      </Columns>
      <Dialogs open={dialog?.dialog ?? null} field={dialog?.field} onClose={() => setDialog(null)} />
      {told !== null && <UndoToast text={told} onGone={() => setTold(null)} />}
    </OrderContext>
  )
}

/** Whoever comes to chase finds the sheet for it open. */
function useAskedDialog(): OpenDialog | null {
  const [address] = useSearchParams()
  return address.get('do') === 'chase' ? { dialog: 'chase' } : null
}

function OrderSpine(props: { open: number; onOpen: (step: number) => void }) {
  return <Spine steps={useSpineSteps()} {...props} />
}
