import { expect, it } from 'vitest'
import { announcer } from '#electron/platform/announcer.ts'

it('tells everybody who listens, in order, and nobody what was before', async () => {
  const { announce, listen } = announcer<string>()
  announce('before')
  const [first, second] = [listen(), listen()]
  announce('a')
  announce('b')
  expect([await first.next(), await first.next()]).toEqual([
    { done: false, value: 'a' },
    { done: false, value: 'b' },
  ])
  expect(await second.next()).toEqual({ done: false, value: 'a' })
})

it('wakes a listener who waits', async () => {
  const { announce, listen } = announcer<string>()
  const waiting = listen().next()
  announce('now')
  expect(await waiting).toEqual({ done: false, value: 'now' })
})

it('ends with the signal, before or while waiting, and when the listener stops', async () => {
  const { announce, listen } = announcer<string>()
  const over = { done: true, value: undefined }
  expect(await listen(AbortSignal.abort()).next()).toEqual(over)
  const stop = new AbortController()
  const waiting = listen(stop.signal).next()
  stop.abort()
  expect(await waiting).toEqual(over)
  const stopped = listen()
  await stopped.return?.()
  announce('unheard')
  expect(await stopped.next()).toEqual(over)
})

it('lets a listener go who takes nothing in, instead of keeping everything for him', async () => {
  const { announce, listen } = announcer<number>()
  const sleeper = listen()
  const awake = listen()
  for (let news = 0; news <= 1_000; news++) {
    announce(news)
    await awake.next()
  }
  expect(await sleeper.next()).toEqual({ done: true, value: undefined })
  announce(1_001)
  expect(await awake.next()).toEqual({ done: false, value: 1_001 })
})
