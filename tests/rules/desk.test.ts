import { describe, expect, it } from 'vitest'
import { ACTIONS, type ActionName, actionBlockers, can } from '#shared/rules/actions.ts'
import { tasksOf } from '#shared/rules/desk.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { ROLES } from '#shared/rules/roles.ts'
import { STEPS } from '#shared/rules/step-table.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { signBackChecked, signedBack } from '#tests/support/builders/papers-confirming.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withReceived } from '#tests/support/builders/with-paper.ts'

const tasks = (file: OrderFile): readonly string[] =>
  tasksOf(file, deriveSteps(file)).map((task) => `${task.step} ${task.role} ${task.action}`)

describe('what waits on whose desk', () => {
  it.each([
    { step: 4, waits: ['4 clerk checkCustomer'] },
    { step: 5, waits: ['5 technical answerTechnical'] },
    { step: 6, waits: ['6 production answerProduction'] },
    { step: 7, waits: ['7 clerk makeSheet', '7 supervisor makeSheet'] },
    { step: 8, waits: ['8 clerk recordSending'] },
    { step: 9, waits: ['9 clerk attachSignBack'] },
    { step: 10, waits: ['10 clerk issueProductionOrder'] },
    { step: 11, waits: ['11 assistant recordCheck', '11 clerk recordCheck'] },
    { step: 12, waits: ['12 clerk inspectService', '12 assistant inspectService', '12 quality inspectQuality'] },
    { step: 13, waits: ['13 clerk requestPaymentReview'] },
    { step: 14, waits: ['14 clerk issueDeliveryNotice'] },
    { step: 15, waits: ['15 warehouse briefCarrier'] },
    { step: 16, waits: ['16 warehouse checkDispatchNotice', '16 clerk checkDispatchNotice'] },
    { step: 17, waits: ['17 assistant recordArrivalCall', '17 clerk recordArrivalCall'] },
    { step: 18, waits: ['18 clerk recordReceipt', '18 finance recordPayment'] },
    { step: 19, waits: [] },
  ] as const)('R23.1 just before step $step: $waits', ({ step, waits }) => {
    expect(tasks(upTo(anOrder(), step))).toEqual(waits)
  })

  it('R9.2 a missing deposit waits on the desk of finance, not on the clerk who cannot go on', () => {
    const file = withReceived(upTo(anOrder({ deposit: '30%' }), 10), 299_999)
    expect(tasks(file)).toEqual(['10 finance recordPayment'])
  })

  it('R9.2 the sheet of class A is chased beside the production order', () => {
    expect(tasks(upTo(anOrder({ class: 'A' }), 9))).toEqual(['9 clerk attachSignBack', '10 clerk issueProductionOrder'])
  })

  it('R23.1 names the clerk and the salesperson of the order, other roles work as a department', () => {
    const file = upTo(anOrder({ class: 'A' }), 12)
    const owners = new Map(tasksOf(file, deriveSteps(file)).map(({ role, userId }) => [role, userId]))
    expect(owners).toEqual(
      new Map([
        ['clerk', 'u-clerk'],
        ['assistant', null],
        ['quality', null],
      ]),
    )
  })

  it('R23.1 done work leaves by itself', () => {
    const back = signedBack(upTo(anOrder(), 9))
    expect([tasks(back), tasks(signBackChecked(back))]).toEqual([
      ['9 clerk checkSignBack'],
      ['10 clerk issueProductionOrder'],
    ])
  })

  it.each(STEPS)('R23.1 nothing waits before step $number that would be refused', ({ number }) => {
    const file = upTo(anOrder({ deposit: '30%' }), number)
    const refusedTasks = tasksOf(file, deriveSteps(file)).filter(
      ({ action, role }) => actionBlockers(action, file, person(role)).length > 0,
    )
    expect(refusedTasks).toEqual([])
  })
})

describe('who may do what', () => {
  it('nobody but the roles of an action may do it, and the refusal names them', () => {
    const file = upTo(anOrder(), 12)
    for (const action of Object.keys(ACTIONS) as ActionName[]) {
      const roles: readonly string[] = ACTIONS[action].roles
      for (const role of ROLES) {
        const [first] = actionBlockers(action, file, person(role))
        expect([action, role, first?.code === 'notYourRole']).toEqual([action, role, !roles.includes(role)])
        if (first?.code === 'notYourRole') expect(first.unblock.map(({ who }) => who)).toEqual(roles)
      }
    }
  })

  it('R23.1 the answer is yes, or no with everything that is in the way', () => {
    const file = upTo(anOrder(), 9)
    expect(can('attachSignBack', file, person('clerk'))).toEqual({ allowed: true })
    const no = can('checkSignBack', file, person('finance'))
    expect(no.allowed ? [] : no.blockers.map(({ code }) => code)).toEqual(['notYourRole', 'signBackMissing'])
  })

  it('admin and manager have no business powers', () => {
    const powers = Object.values(ACTIONS).flatMap(({ roles }) => [...roles] as string[])
    expect(powers.filter((role) => role === 'admin' || role === 'manager')).toEqual([])
  })
})
