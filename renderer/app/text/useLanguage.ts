import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/contract/office.ts'
import { rememberLanguage } from '../appearance.ts'
import { speak } from './i18n.ts'

/** The language of this window, and its change, which is remembered on this PC. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useTranslation()
  const choose = (language: Language) => {
    rememberLanguage(language)
    void speak(language)
  }
  return [i18n.language as Language, choose]
}
