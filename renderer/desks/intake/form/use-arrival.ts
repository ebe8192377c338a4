import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { copiedFrom, isEmptyLine } from './memo-values.ts'
import type { Memo } from './use-memo.ts'

/**
 * Begins a call with the customer from whose page one came, and with his earlier order where it is to be ordered again.
 *
 * A call that is half typed stays what it is: nothing is put over it.
 */
export function useArrival(memo: Memo): void {
  const { call } = useDesk()
  const [params, setParams] = useSearchParams()
  const customerId = params.get('customer')
  const again = params.get('again')
  const { form, said } = memo.values
  const isUntouched = form.customerId === null && said === '' && form.lines.every(isEmptyLine)
  const latest = useRef({ memo, isUntouched })
  useEffect(() => {
    latest.current = { memo, isUntouched }
  })
  useEffect(() => {
    if (customerId === null || !latest.current.isUntouched) return
    void call.intake.caller({ customerId }).then(
      (facts) => latest.current.memo.setCustomer(facts),
      () => undefined,
    )
  }, [call, customerId])
  const isThere = memo.facts !== null && memo.facts.customer.id === customerId
  const isEmpty = form.lines.every(isEmptyLine)
  useEffect(() => {
    if (again === null || !isThere || !isEmpty) return
    void call.orders.file({ orderId: again }).then(
      ({ file }) => {
        const { values, setForm } = latest.current.memo
        setForm(copiedFrom(values.form, file.form, newKey))
        // Once: going back and forth must not order it a third time.
        setParams({}, { replace: true })
      },
      () => undefined,
    )
  }, [call, again, isThere, isEmpty, setParams])
}
