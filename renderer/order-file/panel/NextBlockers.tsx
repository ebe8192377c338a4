import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { BlockerPanel, type OpenBlocker, type Unblocker } from '#renderer/ui/BlockerPanel.tsx'
import { ACTIONS, type ActionName } from '#shared/rules/actions.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import { postponement } from '#shared/rules/dates.ts'
import { latest } from '#shared/rules/papers.ts'
import { isMine } from '../data/actor.ts'
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
  const { step, blockers, settled } = held
  const names = { number: step.number, name: text.step(step.key) }
  const open = blockers.map((blocker, index): OpenBlocker => {
    const { what, why } = text.blocker(blocker)
    return { key: `${blocker.code}${index}`, what, why, rule: blocker.rule, persons: personsOf(blocker) }
  })
  const isRunning = postponement(file)?.running && blockers.length > 0
  return (
    <BlockerPanel
      title={t(open.length > 0 ? 'next.held' : 'next.free', names)}
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

  function personsOf({ unblock }: Blocker): readonly Unblocker[] {
    return unblock.flatMap(({ who, action }): Unblocker[] => {
      if (who === 'customer') {
        const chased = latest(file.papers, 'chase')
        return [
          {
            name: file.form.terms.contact || file.customer.contact || file.customer.name,
            detail: [
              file.form.terms.contactPhone || file.customer.phone,
              chased && t('next.chased', { at: text.moment(chased.at) }),
            ]
              .filter(Boolean)
              .join(' · '),
            action: isMine('chase', me)
              ? { label: t('next.chase'), keyHint: 'F9', onClick: () => openDialog('chase') }
              : undefined,
          },
        ]
      }
      const known = action !== null && action in ACTIONS ? (action as ActionName) : null
      const mine = known !== null && me.roles.includes(who) && isMine(known, me)
      const people = peopleOf(answer, who)
      const shownPeople = people.some((person) => person.id === me.id)
        ? people.filter((person) => person.id === me.id)
        : people.slice(0, 2)
      return shownPeople.map((person) => ({
        name: person.name,
        detail: [text.role(who), person.phone].filter(Boolean).join(' · '),
        action:
          mine && person.id === me.id
            ? {
                label: text.action(known),
                onClick: () => (known === 'changeOrder' ? openDialog('change') : openStep(ACTIONS[known].step)),
              }
            : undefined,
      }))
    })
  }
}
