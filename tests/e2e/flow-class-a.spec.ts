import { test } from '#tests/support/desk-test.ts'
import { beginFlow, walk } from '#tests/support/e2e/flow.ts'
import { CLASS_A } from './flows/class-a.ts'

test('class A: made before the sign-back, which is chased; delivered by the contract; paid at the end', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  await walk(beginFlow(desk, info), CLASS_A)
})
