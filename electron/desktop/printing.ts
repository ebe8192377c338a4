import { writeFile } from 'node:fs/promises'
import { dialog, type WebContents } from 'electron'

/** The system's dialog for the page as it is; resolves false when it was cancelled or the printer refused. */
export function printDialog(page: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    page.print({ printBackground: true }, (isPrinted) => resolve(isPrinted))
  })
}

/** Asks where, then prints the page into that file with the paper size of its style sheet. Throws when the disk refuses. */
export async function savePdf(page: WebContents, suggestedName: string, filter: string): Promise<string | null> {
  const defaultPath = `${suggestedName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)}.pdf`
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath,
    filters: [{ name: filter, extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return null
  await writeFile(filePath, await page.printToPDF({ preferCSSPageSize: true, printBackground: true }))
  return filePath
}
