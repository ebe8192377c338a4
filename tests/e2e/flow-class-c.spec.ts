import { test } from '#tests/support/desk-test.ts'
import { beginFlow, walk } from '#tests/support/e2e/flow.ts'
import { CLASS_C } from './flows/class-c.ts'

test('class C: no contract, so the supervisor decides; paid beforehand; the first sign-back unreadable', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  await walk(beginFlow(desk, info), CLASS_C)
})
