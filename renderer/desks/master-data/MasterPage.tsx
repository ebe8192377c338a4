import { type ComponentType, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import { CustomersSection } from './CustomersSection.tsx'
import { ContractsSection } from './prices/ContractsSection.tsx'
import { PlansSection } from './prices/PlansSection.tsx'
import { CategoriesSection } from './products/CategoriesSection.tsx'
import { ProductsSection } from './products/ProductsSection.tsx'
import { UsersSection } from './UsersSection.tsx'

export type SectionProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly tabs: ReactNode
}

const SECTIONS = {
  customers: CustomersSection,
  products: ProductsSection,
  categories: CategoriesSection,
  pricePlans: PlansSection,
  contracts: ContractsSection,
  users: UsersSection,
} as const satisfies Readonly<Record<string, ComponentType<SectionProps>>>
type SectionName = keyof typeof SECTIONS

const isSection = (name: string | undefined): name is SectionName => name !== undefined && name in SECTIONS

/** Master data, as far as the eighteen steps need it. */
export default function MasterPage() {
  const { t } = useTranslation('master')
  const { may } = useSession()
  const navigate = useNavigate()
  const { section } = useParams()
  const [address] = useSearchParams()
  const [text, setText] = useState(address.get('text') ?? '')
  const shown = (Object.keys(SECTIONS) as SectionName[]).filter((name) => may('office', name))
  const active = isSection(section) && shown.includes(section) ? section : (shown[0] ?? 'users')
  const Section = SECTIONS[active]
  const tabs = (
    <ViewTabs
      label={t('title')}
      tabs={shown.map((key) => ({ key, label: t(`tab.${key}`) }))}
      active={active}
      onPick={(key) => {
        setText('')
        void navigate(`/master/${key}`)
      }}
    />
  )
  return <Section key={active} text={text} onText={setText} tabs={tabs} />
}
