import { useRef } from 'react'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'
import { newKey } from './new-key.ts'

/**
 * The key of one save: kept while the answer is not known, so that asking again saves nothing twice; new after an answer
 * of either kind.
 */
export function useOnceKey() {
  const key = useRef<string | null>(null)
  const during = async <Answer>(save: (key: string) => Promise<Answer>): Promise<Answer> => {
    key.current ??= newKey()
    try {
      const answer = await save(key.current)
      key.current = null
      return answer
    } catch (error) {
      if (refusalCode(error) !== null) key.current = null
      throw error
    }
  }
  return { during }
}
