import { isEmptyLine, type MemoValues } from './memo-values.ts'

/** What a save of a memo sends of it, but for its key and its promise. */
export type MemoTarget = {
  readonly memoId: string | null
  readonly faxIds: readonly string[]
  /** After a clash: the version that was looked at, to be replaced knowingly. */
  readonly over?: number
}

/** A memo in any state of completeness as the data owner takes it. */
export function memoContent(values: MemoValues, { memoId, faxIds, over }: MemoTarget) {
  const { version, channel, phone, customerText, said, form, files, sources } = values
  return {
    id: memoId,
    version: over ?? version,
    channel,
    phone,
    // The name as heard has no other place while nobody knows the customer; the contact stands in the form.
    contact: customerText || form.terms.contact,
    said,
    form: { ...form, lines: form.lines.filter((line) => !isEmptyLine(line)) },
    faxIds: [...faxIds],
    fileIds: files.map((file) => file.id),
    sources: [...sources],
  }
}
