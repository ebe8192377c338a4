import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'
import { CalendarPanel, calendarRefusal } from './CalendarPanel.tsx'
import { CompanyPanel } from './CompanyPanel.tsx'
import { unreadFigures } from './figures.ts'
import type { OfficeSettings, OfficeTab } from './office-tabs.ts'
import { PolicyPanel } from './PolicyPanel.tsx'
import { PolicyReach } from './PolicyReach.tsx'
import { usePolicyText } from './policy-text.ts'
import { rebase } from './rebase.ts'
import css from './Settings.module.css'
import { SettingsClash } from './SettingsClash.tsx'
import { settingsDifferences } from './settings-differences.ts'
import { TypesPanel } from './TypesPanel.tsx'
import { usePolicyReach } from './use-policy-reach.ts'
import { useSaveSettings } from './use-save-settings.ts'
import { useSettingsDraft } from './use-settings-draft.ts'

const PANELS = { company: CompanyPanel, policy: PolicyPanel, types: TypesPanel, calendar: CalendarPanel } as const

/** The office's settings as one draft behind four tabs; saved together, and the reason goes into the audit trail. */
export function OfficePanels({ settings, tab }: { settings: OfficeSettings; tab: OfficeTab | null }) {
  const { t } = useTranslation('settings')
  const { may, hasRole } = useSession()
  const explain = useRefusal()
  const { nameOf } = usePolicyText()
  const { base, draft, typed, reason, change, rebase: putOn, forget } = useSettingsDraft(settings)
  // The policy is the supervisor's; the admin has no business powers.
  const mayEdit = may('office', 'saveSettings') && (tab === 'company' || hasRole('supervisor'))
  const unread = unreadFigures(typed)
  const isChanged = unread.length > 0 || !deepEqualCanonical(draft, base)
  const isPolicyChanged = !deepEqualCanonical(draft.policy, base.policy)
  const isJudged = isPolicyChanged && mayEdit && tab !== 'company'
  const reach = usePolicyReach(draft.policy, isPolicyChanged && hasRole('supervisor'))
  const isNamed = draft.company.name.trim() !== ''
  const save = useSaveSettings({ draft, reason, rebase: putOn, forget })
  const [first] = unread
  const shut = calendarRefusal(draft.policy)
  const wrong = first !== undefined ? t('figure.unread', { name: nameOf(first) }) : shut && t(shut)
  const missing = !isChanged
    ? t('nothingChanged')
    : !isNamed
      ? t('nameMissing')
      : wrong
        ? wrong
        : isPolicyChanged && reason.trim() === ''
          ? t('reasonMissing')
          : isPolicyChanged && reach.isLooking
            ? t('reach.looking')
            : undefined
  const submit = (sent: OfficeSettings = { ...draft, version: base.version }) => {
    if (mayEdit && missing === undefined && !save.isPending) save.mutate(sent)
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
      <Panel
        draft={draft}
        disabled={!mayEdit}
        onChange={(part) => change({ draft: { ...draft, ...part } })}
        typed={typed}
        onType={(figures, part) => change({ typed: figures, ...(part && { draft: { ...draft, ...part } }) })}
      />
      {isJudged && !clash && <PolicyReach before={base.policy} after={draft.policy} reach={reach} />}
      {clash ? (
        <SettingsClash
          clash={clash}
          differences={settingsDifferences(base, draft, settings)}
          locked={missing}
          onSaveMine={() => {
            const merged = { ...rebase(base, draft, settings), version: settings.version }
            putOn(settings, merged)
            submit(merged)
          }}
          onTakeTheirs={() => {
            save.reset()
            forget()
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
              onChange={(event) => change({ reason: event.target.value })}
            />
            <ActionButton locked={isChanged ? undefined : t('nothingChanged')} onClick={forget}>
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
