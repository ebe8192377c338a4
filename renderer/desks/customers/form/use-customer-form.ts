import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import type { CustomerSheet } from '#shared/contract/customers.ts'
import { type CustomerDraft, draftOf, fieldsOf, overNewest, sentRows } from './draft.ts'

/** The form of one customer: what is typed, what is wrong with it, and saving it. The draft outlives every refusal. */
export function useCustomerForm(newest: CustomerSheet | null, onSaved: (id: string) => void) {
  const { q, call } = useDesk()
  const { hasRole } = useSession()
  const queries = useQueryClient()
  const explain = useRefusal()
  // What others save meanwhile must not pull the form from under the hand; the version finds it out (R19.3).
  const [began] = useState(newest)
  const [draft, setDraft] = useState<CustomerDraft>(() => draftOf(newest))
  const [key, setKey] = useState(newKey)
  const [wasTried, setTried] = useState(false)
  const may = { finance: hasRole('finance'), supervisor: hasRole('supervisor') }
  const save = useMutation({
    async mutationFn(version: number) {
      const fields = fieldsOf(draft)
      if (!fields) throw new Error('the form is checked before it is sent')
      const over = began && newest ? overNewest(fields, began, newest, may) : fields
      const saved = await call.office.saveCustomer({
        ...over,
        number: began ? '' : draft.number.trim(),
        key,
        id: began?.id ?? null,
        version,
      })
      await queries.invalidateQueries({ queryKey: q.office.key() })
      return saved
    },
    onSuccess: ({ id }) => onSaved(id),
    // A refused save was no save: the next try may say something else under a new key.
    onError: (error) => explain(error)?.code !== 'UNREACHED' && setKey(newKey()),
  })
  const refusal = explain(save.error)
  const problems: Readonly<Record<string, string>> = {
    ...(draft.name.trim() === '' ? { name: 'required' } : {}),
    ...(fieldsOf(draft) === null ? { creditLimit: 'money' } : {}),
    ...(draft.class !== (began?.class ?? 'C') &&
    (draft.classReason.trim() === '' || draft.classReason.trim() === began?.classReason)
      ? { classReason: 'standard' }
      : {}),
    ...(draft.blacklisted && draft.blacklistReason.trim() === '' ? { blacklistReason: 'required' } : {}),
  }
  const submit = (version = began?.version ?? 0) => {
    setTried(true)
    if (Object.keys(problems).length === 0 && !save.isPending) save.mutate(version)
  }
  /** The row that a refusal speaks of, by the key it has on the screen. */
  const [list, index, field] = (refusal?.field ?? '').split('.')
  const refusedRow =
    list === 'contacts' || list === 'addresses' || list === 'articles'
      ? { list, field: field ?? '', rowKey: sentRows(draft.parts[list])[Number(index)]?.rowKey ?? '' }
      : null
  return {
    draft,
    began,
    may,
    change: (part: Partial<CustomerDraft>) => setDraft((before) => ({ ...before, ...part })),
    submit,
    isSaving: save.isPending,
    error: save.error,
    refusal,
    refusedRow,
    problemOf: (name: string) => (wasTried ? problems[name] : undefined),
  }
}
export type CustomerFormState = ReturnType<typeof useCustomerForm>
