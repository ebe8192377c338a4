/** What the page says to the stand-in. `document` tells one load of the page from the next. */
export type FromPage =
  | { readonly kind: 'send' | 'invoke'; readonly document: string; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'port'; readonly document: string; readonly port: number; readonly data: unknown }
  | { readonly kind: 'open'; readonly document: string; readonly url: string }

/** What the stand-in says to the page. */
export type ToPage =
  | { readonly kind: 'message'; readonly channel: string; readonly message: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'close'; readonly port: number }

export const BINDING = '__electronStandIn'
export const RECEIVER = '__electronStandInReceive'

/**
 * The script that every page of the stand-in begins with: Electron's renderer half, then the preload script in a function
 * that hands it `require('electron')`.
 */
export const pageScript = (preload: string): string => `(() => {
  if (window !== window.top || location.protocol === 'about:') return
  const tell = window['${BINDING}']
  const document = crypto.randomUUID()
  const listeners = new Map()
  const ports = new Map()
  const invoke = async (channel, ...args) => {
    const answer = await tell({ kind: 'invoke', document, channel, args })
    if ('error' in answer) throw new Error("Error invoking remote method '" + channel + "': " + answer.error)
    return answer.value
  }
  const bridged = (id) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => void tell({ kind: 'port', document, port: id, data })
    ports.set(id, port1)
    return port2
  }
  window['${RECEIVER}'] = (message) => {
    if (message.kind === 'port') ports.get(message.port)?.postMessage(message.data)
    if (message.kind === 'close') ports.get(message.port)?.close()
    if (message.kind !== 'message') return
    const event = { ports: message.ports.map(bridged) }
    for (const listener of listeners.get(message.channel) ?? []) listener(event, message.message)
  }
  window.open = (url) => (void tell({ kind: 'open', document, url: new URL(url, location.href).href }), null)
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value, enumerable: true }),
    },
    ipcRenderer: {
      invoke,
      send: (channel, ...args) => void tell({ kind: 'send', document, channel, args }),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload script cannot require ' + name)
    return electron
  }
  ;(function (require, module, exports) {
${preload}
  })(require, { exports: {} }, {})
})()`
