import '@fontsource/noto-serif-sc/400.css'
import '@fontsource/noto-serif-sc/700.css'
import './tokens.css'
import './base.css'
import 'dayjs/locale/zh-cn'
import 'dayjs/locale/zh-tw'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import zhTW from 'antd/locale/zh_TW'
import dayjs from 'dayjs'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { LARGE_TYPE_ZOOM, LayoutContext, layoutFor } from './layout.ts'
import { antdTheme, type ThemeMode } from './theme.ts'

export type Language = 'zh-CN' | 'zh-TW' | 'en'

interface Props {
  language: Language
  mode: ThemeMode
  largeType?: boolean
  children: ReactNode
}

const antdLocales = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS }
const dayjsLocales = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' }

/** Dresses the whole program: language of the controls, light or dark, type size, and the room there is. */
export function ThemeProvider({ language, mode, largeType = false, children }: Props) {
  const width = useWindowWidth()
  const motion = !useMedia('(prefers-reduced-motion: reduce)')
  const layout = layoutFor(width, largeType)
  const dense = layout === 'narrow' && !largeType
  const theme = useMemo(() => antdTheme(mode, { motion, dense }), [mode, motion, dense])

  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset.theme = mode
    root.dataset.layout = layout
    // Large type takes the narrow layout for its room, but must not get the small print with it.
    root.toggleAttribute('data-dense', dense)
    root.style.setProperty('--zoom', largeType ? String(LARGE_TYPE_ZOOM) : '1')
    dayjs.locale(dayjsLocales[language])
  }, [language, mode, layout, dense, largeType])

  return (
    <LayoutContext.Provider value={layout}>
      <ConfigProvider
        locale={antdLocales[language]}
        theme={theme}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </LayoutContext.Provider>
  )
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(() => window.innerWidth)
  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return width
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const list = window.matchMedia(query)
    const onChange = () => setMatches(list.matches)
    list.addEventListener('change', onChange)
    return () => list.removeEventListener('change', onChange)
  }, [query])
  return matches
}
