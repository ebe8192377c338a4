import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { base64Of } from '#renderer/order-file/data/base64.ts'
import { MOST_FILE_BYTES } from '#shared/contract/office.ts'
import { isOrderSheet, listenForFiles } from './listen-for-files.ts'
import type { Memo } from './use-memo.ts'

/** What the viewer can show; anything else would lie there unread. */
export const SHOWN_TYPES: readonly string[] = ['application/pdf', 'image/tiff', 'image/png', 'image/jpeg']

/** Why a file was not taken; 'refused' carries what the data owner said. */
export type FileTrouble = {
  readonly name: string
  readonly problem: 'empty' | 'tooLarge' | 'unknownType' | 'unreadable' | 'refused'
  readonly error?: unknown
}

/** Files on their way to the memo. */
export type FileUpload = {
  readonly take: (files: readonly File[]) => void
  /** The one that is being sent, and its place among those chosen; null while nothing is. */
  readonly sending: { readonly name: string; readonly at: number; readonly of: number } | null
  readonly troubles: readonly FileTrouble[]
}

/** What can be told of a file before a byte of it is sent. */
function troubleOf({ name, size, type }: File): FileTrouble | null {
  if (size === 0) return { name, problem: 'empty' }
  if (size > MOST_FILE_BYTES) return { name, problem: 'tooLarge' }
  return SHOWN_TYPES.includes(type) ? null : { name, problem: 'unknownType' }
}

/**
 * R1.2 takes photos, screenshots and mails to a memo: chosen, dropped anywhere on the page, or pasted.
 *
 * An order sheet goes to the import instead, which shows its lines first (R1.1).
 *
 * One after the other, so that ten photos of a telephone do not lie in memory at once. A memo is not saved while one is
 * on its way: it would come too late for it.
 */
export function useFileUpload(memo: Memo, enabled = true): FileUpload {
  const { call } = useDesk()
  const [sending, setSending] = useState<FileUpload['sending']>(null)
  const [troubles, setTroubles] = useState<readonly FileTrouble[]>([])
  const { addFile, offerSheet } = memo

  const send = async (file: File): Promise<FileTrouble | null> => {
    const { name } = file
    const base64 = await base64Of(file).catch(() => null)
    if (base64 === null) return { name, problem: 'unreadable' }
    try {
      const { id, mime } = await call.files.upload({ key: newKey(), name, base64 })
      // Told by its first bytes: its name and ending are the sender's word.
      if (!SHOWN_TYPES.includes(mime)) return { name, problem: 'unknownType' }
      addFile({ id, name, mime })
      return null
    } catch (error) {
      return { name, problem: 'refused', error }
    }
  }
  const take = async (chosen: readonly File[]) => {
    const sheet = chosen.find(isOrderSheet)
    if (sheet) offerSheet(sheet)
    const files = chosen.filter((file) => file !== sheet)
    if (sending !== null || files.length === 0) return
    const met: FileTrouble[] = []
    setTroubles([])
    for (const [index, file] of files.entries()) {
      setSending({ name: file.name, at: index + 1, of: files.length })
      const trouble = troubleOf(file) ?? (await send(file))
      if (trouble) met.push(trouble)
    }
    setSending(null)
    setTroubles(met)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (!enabled) return undefined
    return listenForFiles((files) => void latest.current(files))
  }, [enabled])
  return { take: (files) => void take(files), sending, troubles }
}
