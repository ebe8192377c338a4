import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type Language } from '#shared/contract/office.ts'
import { addFormats } from './formats.ts'

type Texts = Readonly<Record<string, unknown>>

const files = import.meta.glob<Texts>('#resources/locales/*/*.json', { import: 'default' })
const loaded = new Set<Language>()

const nameOf = (path: string): string => /\/([^/]+)\.json$/.exec(path)?.[1] ?? path

/** All texts of one language; each namespace is a file of its own, so that desks do not get in each other's way. */
async function load(language: Language): Promise<void> {
  if (loaded.has(language)) return
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`))
  await Promise.all(
    own.map(async ([path, read]) => i18next.addResourceBundle(language, nameOf(path), await read(), true, true)),
  )
  loaded.add(language)
}

/** The language that this window remembers, else the browser's, else simplified Chinese. */
export function firstLanguage(remembered: string | null, offered: readonly string[]): Language {
  const known = (tag: string | null) => LANGUAGES.find((one) => one === tag)
  const byTag = (tag: string): Language | undefined => {
    if (/^zh-(TW|HK|MO|Hant)/i.test(tag)) return 'zh-TW'
    if (/^zh/i.test(tag)) return 'zh-CN'
    return /^en/i.test(tag) ? 'en' : undefined
  }
  return known(remembered) ?? offered.map(byTag).find((one) => one !== undefined) ?? 'zh-CN'
}

/** Makes the texts ready before the first page is drawn, so that no key is ever seen. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    ns: ['app'],
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  addFormats(i18next)
  await speak(language)
}

/** Changes the language of the whole program; the texts are there before the change shows. */
export async function speak(language: Language): Promise<void> {
  await load(language)
  await i18next.changeLanguage(language)
}
