import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { FaxRow } from '#shared/contract/memos.ts'
import { emptyMemo, formOfCustomer } from '../form/memo-values.ts'
import type { SavedMemo } from '../form/use-save-memo.ts'
import { FaxForm } from './FaxForm.tsx'
import { type FiledMemo, FiledNote } from './FiledNote.tsx'

interface Props {
  fax: FaxRow
  /** Keeps this fax on the screen while it is filed. */
  onTake: () => void
  onNext: () => void
}

/** The memo beside the fax, begun with the customer whose number it came from; after saving, what became of it. */
export function FaxMemo({ fax, onTake, onNext }: Props) {
  const { q } = useDesk()
  const text = useText()
  const [filed, setFiled] = useState<FiledMemo | null>(null)
  const { customerId } = fax
  const caller = useQuery({
    ...q.intake.caller.queryOptions({ input: { customerId: customerId ?? '' } }),
    enabled: customerId !== null,
  })
  if (filed) return <FiledNote fax={fax} memo={filed} onNext={onNext} />
  if (customerId !== null && caller.isPending) return <div aria-busy="true" />
  const empty = emptyMemo('fax', fax.senderNumber)
  const facts = caller.data
  const payment = facts?.contract ? text.paymentTerms(facts.contract.payment) : ''
  const defaults = facts ? { ...empty, form: formOfCustomer(empty.form, facts, payment) } : empty
  return (
    <FaxForm
      fax={fax}
      defaults={defaults}
      onBeforeSave={onTake}
      onFiled={(memo: SavedMemo, open, said) => setFiled({ ...memo, open, said })}
      onGone={onNext}
    />
  )
}
