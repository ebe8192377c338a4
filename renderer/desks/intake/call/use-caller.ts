import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import { isEmptyLine } from '../form/memo-values.ts'
import { useTyped } from '../form/use-memo.ts'
import { usePause } from '../form/use-pause.ts'

// Fewer digits fit half the town.
const ENOUGH_TO_RECOGNISE = 7

/**
 * Whose number is being typed: those whom it fits, and he himself as soon as there is no doubt.
 *
 * A number that turns out to be another's brings the other, as long as nothing was said but the number; later he is only
 * proposed. Who was said not to be on the line is not proposed again by his number.
 */
export function useCaller() {
  const { q, call } = useDesk()
  const { values, setCustomer } = useTyped()
  const { customerId, lines } = values.form
  const typed = values.phone.trim()
  const number = usePause(typed, 120)
  const digits = normaliseTelephone(number).length
  const found = useQuery({
    ...q.intake.callers.queryOptions({ input: { text: number } }),
    enabled: number !== '' && (customerId === null || digits >= ENOUGH_TO_RECOGNISE),
    placeholderData: keepPreviousData,
  })
  const isAnswer = found.isEnabled && !found.isPlaceholderData
  const fitting = typed === '' || (customerId !== null && (!isAnswer || number !== typed)) ? [] : (found.data ?? [])
  const [refused, setRefused] = useState<string | null>(null)
  const [byNumber, setByNumber] = useState<string | null>(null)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const pick = useCallback(
    (id: string) =>
      void call.intake.caller({ customerId: id }).then(
        // Somebody else may be on the line by the time it is known.
        (read) => isHere.current && setCustomer(read),
        () => undefined,
      ),
    [call, setCustomer],
  )
  const [only] = fitting.length === 1 ? fitting : []
  const isSure = only !== undefined && isAnswer && digits >= ENOUGH_TO_RECOGNISE && only.id !== refused
  const isOpen = customerId === null || (customerId === byNumber && values.said === '' && lines.every(isEmptyLine))
  const sure = isSure && isOpen && only.id !== customerId ? only.id : null
  useEffect(() => {
    if (sure === null) return
    setByNumber(sure)
    pick(sure)
  }, [sure, pick])
  return {
    /** Whom the number fits, without him who is on the line already; none while he is among them. */
    callers: fitting.some((one) => one.id === customerId) ? [] : fitting.slice(0, 8),
    pick,
    notHim: () => {
      setRefused(customerId)
      setCustomer(null)
    },
  }
}
