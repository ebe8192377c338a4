import { chineseCalendar } from '#db/sample/calendar.ts'
import { plantSample, SAMPLE_PIN } from '#db/sample/index.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Services } from '../core/context.ts'
import { ACTS, type ActName } from './acts.ts'
import { plantFormulaChange } from './formula-change.ts'
import { plantOpenMemos } from './memos.ts'
import { seatEverybody } from './people.ts'
import { plantPurchase } from './purchase.ts'
import { scanOf, scansStored } from './scans.ts'
import { STORIES, type Story } from './stories.ts'
import { daysBefore, playTogether, type Until } from './time.ts'

const TIME_ZONE = 'Asia/Shanghai'

/**
 * The sample company at work: its master data, and the orders of the last three weeks at every step of the way.
 *
 * The orders are entered through the office's own use cases by its people, on a clock of the past, so every paper, seal,
 * number, stock move and line of the audit trail is what the program itself would have made. Takes a few seconds.
 */
export async function plantSampleOffice(services: Services): Promise<void> {
  const now = services.now()
  const days = daysBefore(now, chineseCalendar(), TIME_ZONE)
  const clock = { now: days.at(Math.max(...STORIES.map((story) => story.since)), '08:00') }
  const pins = pinsMadeHere(services.pins)
  await plantSample(services.store, { now: clock.now, pinHash: () => pins.hash(SAMPLE_PIN) })

  const office = await seatEverybody({
    ...services,
    now: () => clock.now,
    pins,
    files: await scansStored(services.files),
    announce: () => undefined,
  })
  const scene = (story: Story) => ({
    office,
    story,
    days,
    scan: (name: string) => scanOf(office, name),
    held: {
      memoId: '',
      orderId: '',
    },
  })
  // Joined into one transaction: the office is there whole or not at all, and the disk is waited for once.
  await services.store.tx(() =>
    playTogether(
      (at: Instant) => {
        clock.now = at
      },
      [
        ...STORIES.map((story) => play(story, scene(story), days)),
        plantFormulaChange(services.store, days),
        plantOpenMemos(office, days),
        plantPurchase(office, days),
      ],
    ),
  )
  for (const place of Object.values(office)) await place.session.signOut({})
}

function play(story: Story, scene: Parameters<(typeof ACTS)[ActName]['play']>[0], days: ReturnType<typeof daysBefore>) {
  return async (until: Until): Promise<void> => {
    for (const [name, { day, time, play: act }] of Object.entries(ACTS)) {
      const late = LATE_ACTS.includes(name) ? (story.late ?? 0) : 0
      if (!story.without?.includes(name as ActName)) {
        await until(days.at(story.since - day - late, time))
        await act(scene)
      }
      if (name === story.until) return
    }
  }
}

/** What waits for the customer; a deposit of his comes when it comes. */
const LATE_ACTS: readonly string[] = ['signedBack', 'signBackChecked']

/** A hash that was made here from a PIN needs no proof that it is that PIN's: stretching it again would only take time. */
function pinsMadeHere({ hash, verify }: Services['pins']): Services['pins'] {
  const made = new Set<string>()
  return {
    async hash(pin) {
      const stored = await hash(pin)
      made.add(`${pin} ${stored}`)
      return stored
    },
    verify: async (pin, stored) => made.has(`${pin} ${stored}`) || verify(pin, stored),
  }
}
