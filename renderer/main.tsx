import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { rememberedLanguage } from './app/appearance.ts'
import { deskOf } from './app/desk/desk-context.ts'
import { firstLanguage, startTexts } from './app/text/i18n.ts'
import { createDesk } from './desk.ts'

const root = document.getElementById('root')
const desk = deskOf(createDesk())
await startTexts(firstLanguage(rememberedLanguage(), navigator.languages))
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App desk={desk} />
    </StrictMode>,
  )
}
