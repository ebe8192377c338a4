import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { KeysProvider } from '#renderer/ui/keys/KeysProvider.tsx'
import { ThemeProvider } from '#renderer/ui/ThemeProvider.tsx'
import { useAppearance } from './appearance.ts'
import { type Desk, DeskContext } from './desk/desk-context.ts'
import { createQueryClient } from './desk/query-client.ts'
import { ErrorBoundary } from './errors/ErrorBoundary.tsx'
import { Door } from './session/Door.tsx'
import { useLanguage } from './text/useLanguage.ts'

/** The whole program, given the way to its data owner. */
export function App({ desk }: { desk: Desk }) {
  const [language] = useLanguage()
  const { mode, largeType } = useAppearance()
  const [queries] = useState(() => {
    const client = createQueryClient(() => void client.invalidateQueries({ queryKey: desk.q.session.key() }))
    return client
  })
  return (
    <ThemeProvider language={language} mode={mode} largeType={largeType}>
      <ErrorBoundary>
        <DeskContext value={desk}>
          <QueryClientProvider client={queries}>
            <KeysProvider>
              <Door />
            </KeysProvider>
          </QueryClientProvider>
        </DeskContext>
      </ErrorBoundary>
    </ThemeProvider>
  )
}
