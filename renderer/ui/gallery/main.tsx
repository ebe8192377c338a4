import i18next from 'i18next'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import en from '#resources/locales/en/ui.json'
import zhCN from '#resources/locales/zh-CN/ui.json'
import zhTW from '#resources/locales/zh-TW/ui.json'
import { KeysProvider } from '../keys/KeysProvider.tsx'
import { type Language, ThemeProvider } from '../ThemeProvider.tsx'
import { ComponentsPage } from './ComponentsPage.tsx'
import { ListPage } from './ListPage.tsx'
import { OrderFilePage } from './OrderFilePage.tsx'
import { SignInPage } from './SignInPage.tsx'

// ?page=components|file|list|sign-in &theme=light|dark &lang=zh-CN|zh-TW|en &large
const query = new URLSearchParams(location.search)
const language = (query.get('lang') ?? 'zh-CN') as Language

const pages: Record<string, ReactNode> = {
  components: <ComponentsPage />,
  file: <OrderFilePage />,
  list: <ListPage />,
  'sign-in': <SignInPage />,
}

await i18next.use(initReactI18next).init({
  lng: language,
  resources: { 'zh-CN': { ui: zhCN }, 'zh-TW': { ui: zhTW }, en: { ui: en } },
  interpolation: { escapeValue: false },
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider
        language={language}
        mode={query.get('theme') === 'dark' ? 'dark' : 'light'}
        largeType={query.has('large')}
      >
        <KeysProvider>{pages[query.get('page') ?? 'components']}</KeysProvider>
      </ThemeProvider>
    </StrictMode>,
  )
}
