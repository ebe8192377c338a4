import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { FaxViewer } from '#renderer/desks/intake/viewer/FaxViewer.tsx'
import { VIEWER_PROBLEMS } from '#renderer/desks/intake/viewer/problems.ts'
import { KeysProvider } from '#renderer/ui/keys/KeysProvider.tsx'
import viewer from '#resources/locales/zh-CN/viewer.json'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import './main.css'

// ?file=name &mime= &pages= &problem= : the viewer alone, as the tray would fill it.
const query = new URLSearchParams(location.search)
const file = query.get('file')
const pages = query.get('pages')

await i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { viewer } },
  interpolation: { escapeValue: false },
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <KeysProvider>
        <FaxViewer
          url={file === null ? null : `/faxes/${file}`}
          mime={query.get('mime')}
          pages={pages === null ? null : Number(pages)}
          problem={VIEWER_PROBLEMS.find((problem) => problem === query.get('problem')) ?? null}
          onPageChange={(page) => document.body.setAttribute('data-page', String(page))}
        />
      </KeysProvider>
    </StrictMode>,
  )
}
