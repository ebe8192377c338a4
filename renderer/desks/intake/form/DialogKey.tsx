import { useKeys } from '#renderer/ui/keys/useKeys.ts'

/** Ctrl+Enter of a dialog; it stands inside, so that it is heard over the silence that the dialog lays on the page. */
export function DialogKey({ run, label }: { run: () => void; label: string }) {
  useKeys([{ keys: 'Ctrl+Enter', label, primary: true, run }])
  return null
}
