import en from '#resources/locales/en/start.json' with { type: 'json' }
import zhCN from '#resources/locales/zh-CN/start.json' with { type: 'json' }
import zhTW from '#resources/locales/zh-TW/start.json' with { type: 'json' }

/** What the program says outside of its screens: on the console, in the menu, when it cannot start. */
export type StartWords = typeof en

/** The words for a locale as systems write it (`zh_TW.UTF-8`, `zh-Hant-HK`, `en-GB`, `C`). */
export function wordsFor(locale: string): StartWords {
  if (!/^zh\b|^zh_/i.test(locale)) return en
  return /hant|[-_](TW|HK|MO)\b/i.test(locale) ? zhTW : zhCN
}

/** The locale of the console: what the environment says, else what the system is set to. */
export function consoleLocale(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']
  return named || new Intl.DateTimeFormat().resolvedOptions().locale
}

/** Puts values into a sentence of the words, as the screens' translations have them: `{{name}}`. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
