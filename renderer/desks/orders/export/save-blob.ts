/** Hands a file to the browser's own saving, under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser reads the blob after this call has returned.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
