import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { MovedMaterial } from '#shared/rules/material-moved.ts'

/** R5.2 the material comes later than technical wrote: the day as it was, the day as it is, and that it has to be answered again. */
export function MovedNote({ moved }: { readonly moved: MovedMaterial | null }) {
  const { t } = useTranslation('technical')
  const text = useText()
  if (!moved) return null
  const was = text.day(moved.was)
  return (
    <NoteBar tone="late" sign>
      <b>{moved.now ? t('moved.later', { was, now: text.day(moved.now) }) : t('moved.gone', { was })}</b>{' '}
      {t(moved.now ? 'moved.again' : 'moved.settle')}
    </NoteBar>
  )
}
