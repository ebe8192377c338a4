/**
 * What the desktop window adds to a page: `window.desk`. A page without it is in a browser, at the office door.
 */
export type WindowDesk = {
  /** Asks for a port to the data owner. It comes as a window message of this window: `PORT_MESSAGE`, with one port. */
  readonly connect: () => void
  readonly print: {
    /** The system's print dialog for the page as it is; false when the user thought better of it. */
    readonly dialog: () => Promise<boolean>
    /** Saves the page as a PDF where the user says; null when he thought better of it, else the file's path. */
    readonly pdf: (suggestedName: string) => Promise<string | null>
  }
}

export const PORT_MESSAGE = 'desk:port'

/** Names of the window's few messages to the program around it. */
export const CHANNELS = { connect: 'desk:connect', printDialog: 'print:dialog', printPdf: 'print:pdf' } as const
