import { useEffect, useRef } from 'react'

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const

/** Locks the screen after `minutes` without a key or a click; 0 never locks by itself. */
export function useIdleLock(minutes: number, lock: () => void): void {
  const latest = useRef(lock)
  useEffect(() => {
    latest.current = lock
  })
  useEffect(() => {
    if (minutes <= 0) return
    let timer = 0
    const restart = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => latest.current(), minutes * 60_000)
    }
    restart()
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, restart, { passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart)
    }
  }, [minutes])
}
