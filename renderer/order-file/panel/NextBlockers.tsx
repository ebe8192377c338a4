import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { BlockerPanel, type OpenBlocker, type Unblocker } from '#renderer/ui/BlockerPanel.tsx'
import { ACTIONS, type ActionName } from '#shared/rules/actions.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import { isChased } from '#shared/rules/chased-step.ts'
import { contactOf } from '#shared/rules/contact.ts'
import { latest } from '#shared/rules/papers.ts'
import { postponement } from '#shared/rules/postponement.ts'
import type { Role } from '#shared/rules/roles.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import { isMine, isMyTurn } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import { peopleOf } from '../data/people.ts'
import { whatHolds } from './what-holds.ts'

/** What holds the next step, why, and who can unblock it; once nothing does, the way there. */
export function NextBlockers({ shown }: { shown: number }) {
  const { answer, file, me, steps, openStep, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const held = whatHolds(file, steps, me)
  if (!held) {
    return (
      <BlockerPanel title={t(`over.${answer.stage === 'cancelled' ? 'cancelled' : 'closed'}`)} open={[]} settled={[]} />
    )
  }
  const { step, blockers, settled, isNext } = held
  const names = { number: step.number, name: text.step(step.key) }
  const open = blockers.map((blocker, index): OpenBlocker => {
    const { what, why } = text.blocker(blocker)
    return { key: `${blocker.code}${index}`, what, why, rule: blocker.rule, persons: personsOf(blocker) }
  })
  const isRunning = postponement(file)?.running && blockers.length > 0
  return (
    <BlockerPanel
      title={titleOf()}
      open={open}
      settled={settled.map((one) => ({
        key: `${one.code}${JSON.stringify(one.params)}`,
        what: text.settled(one),
        by: one.by ? `${one.by} ${one.at === null ? '' : text.moment(one.at)}` : undefined,
      }))}
      consequence={isRunning ? t('next.consequence', { closes: file.policy.officeCloses }) : undefined}
      ready={
        step.number === shown ? undefined : (
          <ActionButton kind="primary" block onClick={() => openStep(step.number)}>
            {t('next.go', names)}
          </ActionButton>
        )
      }
    />
  )

  function titleOf(): string {
    if (open.length === 0) return t('next.free', names)
    if (isNext) return t([`next.heldAt.${step.key}`, 'next.held'], names)
    return t('next.open', { ...names, count: open.length })
  }

  function personsOf(blocker: Blocker): readonly Unblocker[] {
    const { unblock } = blocker
    const others = unblock.filter(({ who }) => who !== 'customer')
    const mine = others.find((one) => actionOf(one.action) !== null && isMyTurn(one, blocker, file, me))
    const known = actionOf(mine?.action ?? null)
    const people = others
      .filter((one) => one !== mine)
      .map(({ who }) => ({ role: who as Role, person: peopleOf(answer, who as Role)[0] }))
    const [first, ...rest] = people
    const said = ({ role, person }: (typeof people)[number]) => `${person?.name ?? t('who.nobody')} ${text.role(role)}`
    return [
      ...(others.length < unblock.length ? [customer(isChased(blocker))] : []),
      ...(known
        ? [{ name: me.name, detail: t('next.you'), action: { label: text.action(known), onClick: () => begin(known) } }]
        : []),
      ...(first
        ? [
            {
              name: first.person?.name ?? t('who.nobody'),
              detail: [text.role(first.role), first.person?.phone, ...rest.map(said)].filter(Boolean).join(' · '),
            },
          ]
        : []),
    ]
  }

  function customer(chases: boolean): Unblocker {
    const { name, phone } = contactOf(file)
    const chased = chases ? latest(file.papers, 'chase') : null
    const detail = [formatTelephone(phone), chased && t('next.chased', { at: text.moment(chased.at) })]
    return {
      name: name || file.customer.name,
      detail: detail.filter(Boolean).join(' · '),
      action:
        chases && isMine('chase', me)
          ? { label: t('next.chase'), keyHint: 'F9', onClick: () => openDialog('chase') }
          : undefined,
    }
  }

  function begin(action: ActionName): void {
    if (action === 'changeOrder') openDialog('change')
    else openStep(ACTIONS[action].step)
  }
}

const actionOf = (name: string | null): ActionName | null =>
  name !== null && name in ACTIONS ? (name as ActionName) : null
