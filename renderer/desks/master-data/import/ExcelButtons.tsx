import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { kindsOf, mayImport } from './kinds.ts'
import { type ListFilter, useExport } from './use-export.ts'

/** A list of master data out to Excel, with its filter, and in from it; nothing for lists without a sheet. */
export function ExcelButtons({ list, text, which }: ListFilter & { list: string }) {
  const { t } = useTranslation('imports')
  const { me } = useSession()
  const navigate = useNavigate()
  const { start, isBusy, state } = useExport(list)
  const hasSheet = kindsOf(list).length > 0
  const canImport = mayImport(list, me.roles)
  const goImport = () => void navigate(`/master/${list}/import`)
  useKeys([
    { keys: 'Ctrl+Shift+E', label: t('keys.export'), enabled: hasSheet && !isBusy, run: () => start({ text, which }) },
    { keys: 'Alt+I', label: t('keys.import'), enabled: hasSheet && canImport, run: goImport },
  ])
  if (!hasSheet) return null
  return (
    <>
      <span className="visually-hidden" role="status">
        {isBusy && t('exporting', { count: state?.rows ?? 0 })}
        {state?.isDone && t('exported', { count: state.rows })}
      </span>
      <ActionButton icon="export" busy={isBusy} onClick={() => start({ text, which })}>
        {t('export')}
      </ActionButton>
      {canImport && (
        <ActionButton keyHint="Alt I" onClick={goImport}>
          {t('import')}
        </ActionButton>
      )}
    </>
  )
}
