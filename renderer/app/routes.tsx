import { type ComponentType, lazy } from 'react'
import { Navigate, type RouteObject } from 'react-router'

type PageModule = { readonly default: ComponentType }

/** Each desk is a chunk of its own, fetched when somebody goes there. */
function page(path: string, load: () => Promise<PageModule>): RouteObject {
  const Page = lazy(load)
  return { path, element: <Page /> }
}

/** Pages of desks that are being built; a desk that is not there has no address yet. */
const arriving = import.meta.glob<PageModule>(['../order-file/OrderFilePage.tsx', '../desks/intake/*Page.tsx'])

function whenThere(path: string, file: string): RouteObject[] {
  const load = arriving[file]
  return load ? [page(path, load)] : []
}

/** Every page of the program and its address. */
export const pageRoutes: RouteObject[] = [
  page('/', () => import('#renderer/desks/home/HomePage.tsx')),
  ...whenThere('/intake/call', '../desks/intake/CallPage.tsx'),
  ...whenThere('/intake/memos/:id', '../desks/intake/MemoPage.tsx'),
  ...whenThere('/fax', '../desks/intake/FaxTrayPage.tsx'),
  page('/orders', () => import('#renderer/desks/orders/OrderListPage.tsx')),
  ...whenThere('/orders/:id', '../order-file/OrderFilePage.tsx'),
  page('/master', () => import('#renderer/desks/master-data/MasterPage.tsx')),
  page('/master/:section', () => import('#renderer/desks/master-data/MasterPage.tsx')),
  page('/settings', () => import('#renderer/desks/settings/SettingsPage.tsx')),
  { path: '*', element: <Navigate to="/" replace /> },
]
