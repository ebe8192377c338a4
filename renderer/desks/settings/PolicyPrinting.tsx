import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { PolicyVersion } from '#shared/contract/policy-versions.ts'
import { PolicyPrint } from './PolicyPrint.tsx'

/** Prints a version of the written policy, by button or Ctrl+P; without it the browser would print the page. */
export function PolicyPrinting({ printed }: { printed: PolicyVersion }) {
  const { t } = useTranslation('settings')
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useKeys([{ keys: 'Ctrl+P', label: t('versions.print'), run: open }])
  return (
    <>
      <ActionButton size="small" icon="print" keyHint="Ctrl P" onClick={open}>
        {t('versions.print')}
      </ActionButton>
      {isOpen && <PolicyPrint printed={printed} onClose={() => setOpen(false)} />}
    </>
  )
}
