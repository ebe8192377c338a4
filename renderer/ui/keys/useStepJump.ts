import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from './useKeys.ts'

/** How long after G, and between two digits, a number still belongs to the jump. */
const PATIENCE_MS = 900

/** G, then a number from 1 to `steps`: jumps to that step. One digit waits a moment for a second one. */
export function useStepJump(steps: number, onJump: (step: number) => void): void {
  const { t } = useTranslation('ui')
  const [armed, setArmed] = useState(false)
  const jump = useRef({ digits: '', timer: 0 })

  const finish = () => {
    const { digits } = jump.current
    window.clearTimeout(jump.current.timer)
    jump.current = { digits: '', timer: 0 }
    setArmed(false)
    const step = Number(digits)
    if (step >= 1 && step <= steps) onJump(step)
  }
  const wait = () => {
    window.clearTimeout(jump.current.timer)
    jump.current.timer = window.setTimeout(finish, PATIENCE_MS)
  }
  const arm = () => {
    jump.current.digits = ''
    setArmed(true)
    wait()
  }
  const digit = (value: string) => {
    jump.current.digits += value
    if (jump.current.digits.length === 2 || Number(jump.current.digits) * 10 > steps) finish()
    else wait()
  }
  useEffect(() => () => window.clearTimeout(jump.current.timer), [])

  useKeys([
    { keys: 'G', label: t('keys.jump'), cap: `G 1–${steps}`, run: arm },
    ...Array.from('0123456789', (value) => ({
      keys: value,
      label: t('keys.jump'),
      strip: false,
      enabled: armed,
      run: () => digit(value),
    })),
  ])
}
