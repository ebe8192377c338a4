/** A file's bytes as base64, as the upload wants them; read by the browser, so that large scans do not stop the screen. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
    reader.addEventListener('load', () => {
      const { result } = reader
      if (typeof result === 'string') resolve(result.replace(/^[^,]*,/, ''))
      else reject(new Error('unreadable file'))
    })
    reader.readAsDataURL(file)
  })
}
