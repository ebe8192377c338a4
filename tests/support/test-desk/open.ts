import { createHash } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import type { Store } from '#db/store.ts'
import type { Services } from '#electron/core/context.ts'
import { createRouter } from '#electron/core/index.ts'
import { announcer } from '#electron/platform/announcer.ts'
import { hashPin, verifyPin } from '#electron/platform/pin.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { addMinutes, type Instant, instantOf } from '#shared/values/instant.ts'

/** A cheap PIN stretching: the tests sign hundreds of papers. The real cost is proven in tests/platform. */
const CHEAP = { N: 2, r: 1, p: 1 }

/** The real core on a real store, with a clock that stands still until a test moves it. */
export function openDesk(store: Store, start: Instant = instantOf(civilDate('2026-11-02'), '09:00', 'Asia/Shanghai')) {
  const clock = { now: start }
  const faults: { readonly incident: string; readonly error: unknown }[] = []
  const news = announcer<Announcement>()
  const heard: Announcement[] = []
  const services: Services = {
    store,
    now: () => clock.now,
    version: 'test',
    pins: { hash: (pin) => hashPin(pin, CHEAP), verify: verifyPin },
    files: {
      put: async (bytes) => ({
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
        mime: 'application/pdf',
        pages: 1,
      }),
    },
    faxFolder: { rescan: async () => 0, lastScan: () => null, path: () => 'faxes' },
    announce: (what) => {
      heard.push(what)
      news.announce(what)
    },
    announcements: news.listen,
    logFault: (incident, error) => faults.push({ incident, error }),
    plantSample: async () => undefined,
    lastBackup: () => null,
  }
  const router = createRouter(services)

  /** One place at a door; its token is kept like a cookie. */
  function place() {
    const kept: { token: string | null } = { token: null }
    const context = () => ({
      caller: {
        door: 'office' as const,
        address: 'test',
        token: kept.token,
        keepToken: (token: string | null) => {
          kept.token = token
        },
      },
    })
    return createRouterClient(router, { context })
  }

  return {
    services,
    router,
    place,
    faults,
    heard,
    now: () => clock.now,
    /** Lets time go by. */
    wait: (minutes: number) => {
      clock.now = addMinutes(clock.now, minutes)
    },
    waitDays: (days: number) => {
      clock.now = addMinutes(clock.now, days * 24 * 60)
    },
  }
}

export type Desk = ReturnType<typeof openDesk>
export type Place = ReturnType<Desk['place']>
