import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { KeysProvider } from '#renderer/ui/keys/KeysProvider.tsx'
import { ThemeProvider } from '#renderer/ui/ThemeProvider.tsx'
import zhCN from '#resources/locales/zh-CN/print.json'
import { Gallery } from './Gallery.tsx'

const screenWords = i18next.createInstance()
await screenWords.init({ lng: 'zh-CN', resources: { 'zh-CN': { print: zhCN } }, interpolation: { escapeValue: false } })

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={screenWords}>
      <ThemeProvider language="zh-CN" mode="light">
        <KeysProvider>
          <Gallery />
        </KeysProvider>
      </ThemeProvider>
    </I18nextProvider>,
  )
}
