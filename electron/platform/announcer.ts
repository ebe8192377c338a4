/** Tells what happened to everybody who listens at the moment. */
export type Announcer<News> = {
  readonly announce: (news: News) => void
  /** News from now on, until the signal aborts or the listener stops. */
  readonly listen: (signal?: AbortSignal) => AsyncIterableIterator<News>
}

/** A listener who takes nothing in has gone to sleep: his stream ends, and he asks for everything anew. */
const MOST_WAITING = 1_000

/** An announcer inside this process: the data owner is one program, so nobody else has to hear. */
export function announcer<News>(): Announcer<News> {
  const listeners = new Set<(news: News) => void>()
  return {
    announce: (news) => {
      for (const tell of listeners) tell(news)
    },
    listen: (signal) => {
      const inbox: News[] = []
      const state = { isOver: signal?.aborted ?? false, wake: () => undefined as void }
      const tell = (news: News): void => {
        if (inbox.push(news) > MOST_WAITING) end()
        state.wake()
      }
      function end(): void {
        state.isOver = true
        listeners.delete(tell)
        signal?.removeEventListener('abort', end)
        state.wake()
      }
      if (!state.isOver) {
        listeners.add(tell)
        signal?.addEventListener('abort', end, { once: true })
      }
      const stopped = { done: true, value: undefined } as const
      return {
        next: async () => {
          while (!state.isOver && inbox.length === 0) {
            await new Promise<void>((resolve) => {
              state.wake = resolve
            })
          }
          const [value] = state.isOver ? [] : inbox.splice(0, 1)
          return value === undefined ? stopped : { done: false, value }
        },
        return: async () => {
          end()
          return stopped
        },
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },
  }
}
