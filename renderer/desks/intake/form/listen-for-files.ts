/** Files dropped or pasted on the page; a drop beside the mark must not make the browser leave for the file. */
export function listenForFiles(onFiles: (files: readonly File[]) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    onFiles([...event.dataTransfer.files])
  }
  const paste = ({ clipboardData }: ClipboardEvent) => {
    // A spreadsheet copies its cells as a picture too; there the text is meant.
    if (clipboardData && !clipboardData.types.includes('text/plain')) onFiles([...clipboardData.files])
  }
  document.addEventListener('dragover', over)
  document.addEventListener('drop', drop)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('drop', drop)
    document.removeEventListener('paste', paste)
  }
}

/** Endings of the files that the import reads; one of the old `.xls` goes there too, because it says what to do with it. */
export const SHEET_ENDINGS = ['.xlsx', '.csv', '.tsv', '.txt'] as const

/** R1.1 whether a file is for the import of lines: by its ending, because a browser knows no type for many of them. */
export const isOrderSheet = ({ name }: { readonly name: string }): boolean =>
  [...SHEET_ENDINGS, '.xls'].some((ending) => name.toLowerCase().endsWith(ending))
