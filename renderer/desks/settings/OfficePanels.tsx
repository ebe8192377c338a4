import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'
import { CalendarPanel } from './CalendarPanel.tsx'
import { CompanyPanel } from './CompanyPanel.tsx'
import type { OfficeSettings, OfficeTab } from './office-tabs.ts'
import { PolicyPanel } from './PolicyPanel.tsx'
import { PolicyReach } from './PolicyReach.tsx'
import css from './Settings.module.css'
import { TypesPanel } from './TypesPanel.tsx'
import { usePolicyReach } from './use-policy-reach.ts'

const PANELS = { company: CompanyPanel, policy: PolicyPanel, types: TypesPanel, calendar: CalendarPanel } as const

/** The office's settings as one draft behind four tabs; saved together, and the reason goes into the audit trail. */
export function OfficePanels({ settings, tab }: { settings: OfficeSettings; tab: OfficeTab | null }) {
  const { t } = useTranslation('settings')
  const { q, call } = useDesk()
  const { may, hasRole } = useSession()
  const queries = useQueryClient()
  const explain = useRefusal()
  const [draft, setDraft] = useState<OfficeSettings>(settings)
  const [base, setBase] = useState(settings)
  const [reason, setReason] = useState('')
  const [key, setKey] = useState(newKey)
  // The policy is the supervisor's; the admin has no business powers.
  const mayEdit = may('office', 'saveSettings') && (tab === 'company' || hasRole('supervisor'))
  const isChanged = JSON.stringify(draft) !== JSON.stringify(base)
  const isPolicyChanged = !deepEqualCanonical(draft.policy, base.policy)
  const isJudged = isPolicyChanged && mayEdit && tab !== 'company'
  const reach = usePolicyReach(draft.policy, isPolicyChanged && hasRole('supervisor'))
  const isNamed = draft.company.name.trim() !== ''
  const settle = (now: OfficeSettings) => {
    setBase(now)
    setDraft(now)
    setReason('')
    setKey(newKey())
  }
  const save = useMutation({
    mutationFn: async (version: number) => {
      const { company, policy, faxFolder } = draft
      await call.office.saveSettings({ key, version, company, policy, faxFolder, reason })
      await queries.invalidateQueries({ queryKey: q.session.key() })
      return queries.fetchQuery({ ...q.office.settings.queryOptions({ input: {} }), staleTime: 0 })
    },
    onSuccess: settle,
    onError: (error) => explain(error)?.code !== 'UNREACHED' && setKey(newKey()),
  })
  const missing = !isChanged
    ? t('nothingChanged')
    : !isNamed
      ? t('nameMissing')
      : isPolicyChanged && reason.trim() === ''
        ? t('reasonMissing')
        : isPolicyChanged && reach.isLooking
          ? t('reach.looking')
          : undefined
  const submit = (version = base.version) => {
    if (mayEdit && missing === undefined && !save.isPending) save.mutate(version)
  }
  useKeys([
    {
      keys: 'Ctrl+Enter',
      label: t('save'),
      primary: true,
      enabled: mayEdit && missing === undefined,
      run: () => submit(),
    },
  ])
  if (tab === null) return null
  const Panel = PANELS[tab]
  const clash = explain(save.error)?.clash
  return (
    <>
      <Panel draft={draft} disabled={!mayEdit} onChange={(change) => setDraft({ ...draft, ...change })} />
      {isJudged && <PolicyReach before={base.policy} after={draft.policy} reach={reach} />}
      {clash ? (
        <ClashNote
          clash={clash}
          nameOf={(path) => path}
          onSaveMine={() => submit(clash.version)}
          onTakeTheirs={() => {
            save.reset()
            settle(settings)
          }}
        />
      ) : (
        <RefusalBar error={save.error} />
      )}
      <div className={css.saveBar}>
        {mayEdit ? (
          <>
            <Input
              className={css.reason}
              aria-label={t('reason')}
              placeholder={t('reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <ActionButton locked={isChanged ? undefined : t('nothingChanged')} onClick={() => setDraft(base)}>
              {t('discard')}
            </ActionButton>
            <ActionButton
              kind="primary"
              keyHint="Ctrl ↵"
              busy={save.isPending}
              locked={missing}
              onClick={() => submit()}
            >
              {t('save')}
            </ActionButton>
          </>
        ) : (
          <span className={css.quiet}>{t('readOnly')}</span>
        )}
      </div>
    </>
  )
}
