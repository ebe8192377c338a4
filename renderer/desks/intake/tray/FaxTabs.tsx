import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'

/** The two sides of the fax machine: what came in, and what has to go out and come back signed. */
export function FaxTabs({ active }: { active: 'in' | 'out' }) {
  const { t } = useTranslation('outgoing')
  const navigate = useNavigate()
  return (
    <ViewTabs
      label={t('tabs.label')}
      tabs={(['in', 'out'] as const).map((key) => ({ key, label: t(`tabs.${key}`) }))}
      active={active}
      onPick={(key) => void navigate(key === 'in' ? '/fax' : '/fax/out')}
    />
  )
}
