import { useTranslation } from 'react-i18next'
import { instant } from '#shared/values/instant.ts'
import type { SavedState } from '../frame/KeyStrip.tsx'
import { useDoor } from '../session/session-context.ts'
import { useText } from '../text/useText.ts'
import { useLastSave } from './saved.ts'

/** The right end of the key strip: the last save of this window, the last backup, the line. */
export function useSavedState(isUp: boolean): SavedState {
  const { t } = useTranslation('app')
  const text = useText()
  const last = useLastSave()
  const { backup } = useDoor().state
  const backupWords = backup
    ? t(backup.verified ? 'saved.backupVerified' : 'saved.backup', { at: text.moment(backup.at) })
    : undefined
  if (!isUp) return { tone: 'late', saved: t('saved.lineDown'), backup: backupWords }
  if (last.state === 'failed') return { tone: 'late', saved: t('saved.failed'), backup: backupWords }
  const saved = last.state === 'saved' ? t('saved.at', { time: text.time(instant(last.at)) }) : t('saved.nothingOpen')
  return { tone: 'ok', saved, backup: backupWords }
}
