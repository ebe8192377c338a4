import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron'
import { CHANNELS, PORT_MESSAGE } from '#shared/contract/window-desk.ts'
import { printDialog, savePdf } from './printing.ts'
import { isDeskUrl } from './scheme.ts'

/** Answers the few messages of the preload script; a sender that is not the window's own page is not heard. */
export function answerWindow(connect: (port: MessagePortMain) => void, pdfFilter: string): void {
  ipcMain.on(CHANNELS.connect, (event) => {
    if (!isOurPage(event)) return
    const { port1, port2 } = new MessageChannelMain()
    connect(port1)
    event.senderFrame?.postMessage(PORT_MESSAGE, null, [port2])
  })
  ipcMain.handle(CHANNELS.printDialog, (event) => printDialog(ourPage(event)))
  ipcMain.handle(CHANNELS.printPdf, (event, suggestedName: unknown) =>
    savePdf(ourPage(event), String(suggestedName), pdfFilter),
  )
}

/** The page itself, not a frame inside of it, and served by us. */
function isOurPage({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isDeskUrl(senderFrame.url)
}

function ourPage(event: IpcMainInvokeEvent): Electron.WebContents {
  if (!isOurPage(event)) throw new Error('Not the window that may ask for this.')
  return event.sender
}
