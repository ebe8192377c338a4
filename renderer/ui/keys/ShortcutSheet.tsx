import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../Dialog.tsx'
import { Kbd } from '../Kbd.tsx'
import { keyCap } from './key-names.ts'
import css from './ShortcutSheet.module.css'
import { useActiveKeys, useKeys } from './useKeys.ts'

/** F1: every key that works on this screen, each with what it does. */
export function ShortcutSheet() {
  const { t } = useTranslation('ui')
  const [open, setOpen] = useState(false)
  useKeys([{ keys: 'F1', label: t('keys.all'), run: () => setOpen(true) }])
  return (
    <Dialog open={open} title={t('keys.sheet')} width={560} onClose={() => setOpen(false)}>
      <KeyList />
    </Dialog>
  )
}

function KeyList() {
  const active = useActiveKeys()
  // As they were when the sheet was opened: the sheet itself puts the page's keys to rest.
  const [keys] = useState(active)
  return (
    <dl className={css.list}>
      {keys.map((binding) => (
        <div key={binding.keys} className={css.row}>
          <dt>
            <Kbd>{binding.cap ?? keyCap(binding.keys)}</Kbd>
          </dt>
          <dd>{binding.label}</dd>
        </div>
      ))}
    </dl>
  )
}
