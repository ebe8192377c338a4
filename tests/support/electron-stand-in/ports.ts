import { EventEmitter } from 'node:events'

/** One end of a channel, with the events and the queueing of Electron's `MessagePortMain`. */
export class StandInPort extends EventEmitter {
  /** Where messages of this end go: the other end, or the page that it was handed to. */
  deliver: (data: unknown) => void = () => undefined
  hangUp: () => void = () => undefined
  #queue: unknown[] | null = []
  #isClosed = false

  postMessage(data: unknown): void {
    if (!this.#isClosed) this.deliver(structuredClone(data))
  }

  receive(data: unknown): void {
    if (this.#isClosed) return
    if (this.#queue === null) this.emit('message', { data, ports: [] })
    else this.#queue.push(data)
  }

  start(): void {
    const waiting = this.#queue ?? []
    this.#queue = null
    for (const data of waiting) this.receive(data)
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.hangUp()
    this.emit('close')
  }
}

/** Two ports that hear each other, until one of them is handed to a page. */
export class StandInChannel {
  readonly port1 = new StandInPort()
  readonly port2 = new StandInPort()

  constructor() {
    const { port1, port2 } = this
    port1.deliver = (data) => port2.receive(data)
    port2.deliver = (data) => port1.receive(data)
    port1.hangUp = () => port2.close()
    port2.hangUp = () => port1.close()
  }
}
