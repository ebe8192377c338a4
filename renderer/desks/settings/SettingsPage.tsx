import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import { AuditPanel } from './AuditPanel.tsx'
import { LookPanel } from './LookPanel.tsx'
import { OfficePanels } from './OfficePanels.tsx'
import { OFFICE_TABS, type OfficeTab } from './office-tabs.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

const isOfficeTab = (tab: string): tab is OfficeTab => (OFFICE_TABS as readonly string[]).includes(tab)

/** How this window looks, and how this office works. */
export default function SettingsPage() {
  const { t } = useTranslation('settings')
  const { q } = useDesk()
  const { may } = useSession()
  const [tab, setTab] = useState('look')
  const settings = useQuery(q.office.settings.queryOptions({ input: {} }))
  const tabs = ['look', ...OFFICE_TABS, 'versions', ...(may('office', 'verifyAudit') ? ['audit'] : [])]
  usePage({ title: t('title'), fact: t(`fact.${tab}`) })
  const panel = (): ReactNode => {
    if (tab === 'look') return <LookPanel />
    if (tab === 'audit') return <AuditPanel />
    if (tab === 'versions') return settings.data && <VersionsPanel policy={settings.data.policy} />
    // The draft lives above the tabs: walking from one to the other loses nothing.
    return null
  }
  return (
    <>
      <ViewTabs
        label={t('title')}
        tabs={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
        active={tab}
        onPick={setTab}
      />
      <RefusalBar error={settings.error} />
      {panel()}
      {settings.data && <OfficePanels settings={settings.data} tab={isOfficeTab(tab) ? tab : null} />}
    </>
  )
}
