import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'
import type { OfficeSettings } from './office-tabs.ts'
import { rebase } from './rebase.ts'
import type { useSettingsDraft } from './use-settings-draft.ts'

type Typing = Pick<ReturnType<typeof useSettingsDraft>, 'draft' | 'reason' | 'rebase' | 'forget'>

/** Saves the office's settings once; what is typed meanwhile stays, and after a clash what the other saved is read at once. */
export function useSaveSettings({ draft, reason, rebase: putOn, forget }: Typing) {
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const explain = useRefusal()
  const [key, setKey] = useState(newKey)
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  })
  const reread = () => queries.fetchQuery({ ...q.office.settings.queryOptions({ input: {} }), staleTime: 0 })
  return useMutation({
    mutationFn: async (sent: OfficeSettings) => {
      const { version, company, policy, faxFolder } = sent
      await call.office.saveSettings({ key, version, company, policy, faxFolder, reason })
      await queries.invalidateQueries({ queryKey: q.session.key() })
      return reread()
    },
    onSuccess: (now, sent) => {
      setKey(newKey())
      if (deepEqualCanonical(latest.current, sent)) forget()
      else putOn(now, rebase(sent, latest.current, now))
    },
    onError: async (error) => {
      const refusal = explain(error)
      if (refusal?.code !== 'UNREACHED') setKey(newKey())
      if (refusal?.clash) await reread()
    },
  })
}
