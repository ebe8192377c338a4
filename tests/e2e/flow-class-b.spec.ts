import { DOORS, test } from '#tests/support/desk-test.ts'
import { beginFlow, walk } from '#tests/support/e2e/flow.ts'
import { CLASS_B } from './flows/class-b.ts'

for (const door of DOORS) {
  test(`class B through the ${door} door: 30 % deposit, signed back three days late`, async ({ openDesk }, info) => {
    test.slow()
    const desk = await openDesk(door, { sample: true })
    await walk(beginFlow(desk, info), CLASS_B)
  })
}
