import i18next, { type TFunction } from 'i18next'
import en from '#resources/locales/en/print.json'
import zhCN from '#resources/locales/zh-CN/print.json'
import zhTW from '#resources/locales/zh-TW/print.json'
import type { PaperLanguage } from './models.ts'

export type Words = TFunction<'print'>

// Its own instance: a paper speaks the customer's language, whatever the screen speaks.
const words = i18next.createInstance()
void words.init({
  resources: { 'zh-CN': { print: zhCN }, 'zh-TW': { print: zhTW }, en: { print: en } },
  ns: 'print',
  defaultNS: 'print',
  lng: 'zh-CN',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The texts of the papers in the language that the paper is for. */
export const wordsIn = (language: PaperLanguage): Words => words.getFixedT(language, 'print')
