import { accepted, type Result } from '#shared/values/result.ts'
import { type FaxContent, inspectFax } from './fax-inspect.ts'
import type { FileSource, FileStore, StoredFile } from './file-store.ts'

/** A stored file, with its pages and what is wrong with it. */
export type TakenFile = StoredFile & FaxContent

/**
 * Stores a file and then looks at the stored copy, which nobody can change any more. A damaged file is stored all the
 * same. Refuses and throws as `FileStore.put` does.
 */
export async function takeIn(
  store: FileStore,
  source: FileSource,
  name: string,
): Promise<Result<TakenFile, 'tooLarge'>> {
  const put = await store.put(source, name)
  if (!put.ok) return put
  return accepted({ ...put.value, ...(await inspectFax(store.path(put.value.sha256), put.value.size)) })
}
