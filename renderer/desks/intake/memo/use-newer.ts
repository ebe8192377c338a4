import { useEffect, useState } from 'react'

/**
 * R19.3 whether somebody else saved a newer version since this one was taken up.
 *
 * `seen` says which version is known, after a save of one's own, or null for whichever is there by now.
 */
export function useNewer(version: number): {
  readonly isNewer: boolean
  readonly saw: (version: number | null) => void
} {
  const [seen, setSeen] = useState<number | null>(version)
  useEffect(() => {
    if (seen === null) setSeen(version)
  }, [seen, version])
  return { isNewer: seen !== null && version > seen, saw: setSeen }
}
