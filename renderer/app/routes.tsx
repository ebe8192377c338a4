import { type ComponentType, lazy } from 'react'
import { Navigate, type RouteObject } from 'react-router'

type PageModule = { readonly default: ComponentType }

/** Each desk is a chunk of its own, fetched when somebody goes there. */
function page(path: string, load: () => Promise<PageModule>): RouteObject {
  const Page = lazy(load)
  return { path, element: <Page /> }
}

/** The page that must be there the moment the telephone rings. */
export const loadCallPage = (): Promise<PageModule> => import('#renderer/desks/intake/CallPage.tsx')

/** Every page of the program and its address. */
export const pageRoutes: RouteObject[] = [
  page('/', () => import('#renderer/desks/home/HomePage.tsx')),
  page('/intake/call', loadCallPage),
  page('/intake/entry', () => import('#renderer/desks/intake/EntryPage.tsx')),
  page('/intake/memos/:id', () => import('#renderer/desks/intake/MemoPage.tsx')),
  page('/fax', () => import('#renderer/desks/intake/FaxTrayPage.tsx')),
  page('/fax/out', () => import('#renderer/desks/outgoing/OutgoingPage.tsx')),
  page('/orders', () => import('#renderer/desks/orders/OrderListPage.tsx')),
  page('/orders/:id', () => import('#renderer/order-file/OrderFilePage.tsx')),
  page('/technical', () => import('#renderer/desks/technical/TechnicalPage.tsx')),
  page('/production', () => import('#renderer/desks/production/ProductionPage.tsx')),
  page('/customers/new', () => import('#renderer/desks/customers/NewCustomerPage.tsx')),
  page('/customers/doubles', () => import('#renderer/desks/customers/doubles/DoublesPage.tsx')),
  page('/customers/:id', () => import('#renderer/desks/customers/CustomerPage.tsx')),
  page('/master', () => import('#renderer/desks/master-data/MasterPage.tsx')),
  page('/master/:section', () => import('#renderer/desks/master-data/MasterPage.tsx')),
  page('/master/:section/import', () => import('#renderer/desks/master-data/import/ImportPage.tsx')),
  page('/settings', () => import('#renderer/desks/settings/SettingsPage.tsx')),
  { path: '*', element: <Navigate to="/" replace /> },
]
