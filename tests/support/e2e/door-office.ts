import { expect, type Locator } from '@playwright/test'
import { type Office, returnToOffice } from '../test-desk/office.ts'
import { deskAtDoor } from './door-place.ts'
import { become, type Flow, openStep, orderHead, type Post } from './flow.ts'
import { plantedOffice } from './prepared.ts'

/**
 * The office of a program that was opened with `{ office: true }`, over its door: the same people and the same steps as in
 * the tests of the core (test-desk/), so that a flow begins with an order at the stop that it is about.
 */
export const officeAtDoor = ({ desk }: Pick<Flow, 'desk'>): Promise<Office> =>
  returnToOffice(deskAtDoor(desk.address ?? ''), plantedOffice())

type Known = { readonly orderId: string; readonly read: () => Promise<{ file: { order: { number: string } } }> }

/** The sheet of a step of an order, opened by its address; the person who acts sits down first. */
export async function stepOf(flow: Flow, order: Known, post: Post, step: number): Promise<Locator> {
  flow.number = (await order.read()).file.order.number
  await become(flow, post)
  await flow.page.goto(new URL(`/#/orders/${order.orderId}?step=${step}`, flow.desk.address ?? '').href)
  await expect(orderHead(flow)).toContainText(flow.number)
  return openStep(flow, post, step)
}
