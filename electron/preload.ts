import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, PORT_MESSAGE, type WindowDesk } from '#shared/contract/window-desk.ts'

/** The page's side of this script's world; the room's types know no browser. */
declare const window: { postMessage(message: string, origin: string, ports: readonly unknown[]): void }
declare const location: { readonly origin: string }

const desk: WindowDesk = {
  connect: () => ipcRenderer.send(CHANNELS.connect),
  print: {
    dialog: () => ipcRenderer.invoke(CHANNELS.printDialog) as Promise<boolean>,
    pdf: (suggestedName) => ipcRenderer.invoke(CHANNELS.printPdf, suggestedName) as Promise<string | null>,
  },
}

// A port cannot cross the bridge; a message to the page's own window can carry it.
ipcRenderer.on(PORT_MESSAGE, (event) => window.postMessage(PORT_MESSAGE, location.origin, event.ports))
contextBridge.exposeInMainWorld('desk', desk)
