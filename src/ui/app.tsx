import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { ToolsProvider } from '#app/tools.ts'
import type { Tools } from '#app/tools.ts'
import type { Language } from '#engine/diagnose/message.ts'
import { Crash } from './crash.tsx'
import { Desk } from './desk.tsx'
import { LanguageProvider } from './words.ts'

interface Props {
  readonly tools: Tools
  readonly language?: Language
}

/** The page. */
export function App({ tools, language = 'en' }: Props) {
  const [queries] = useState(() => new QueryClient())
  return (
    <LanguageProvider value={language}>
      <ErrorBoundary FallbackComponent={Crash}>
        <QueryClientProvider client={queries}>
          <ToolsProvider value={tools}>
            <Desk />
          </ToolsProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  )
}
