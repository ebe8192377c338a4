import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../Dialog.tsx'
import { Kbd } from '../Kbd.tsx'
import { keyCap } from './key-names.ts'
import type { KeyBinding } from './key-registry.ts'
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

const printed = ({ cap, keys }: KeyBinding): string => cap ?? keyCap(keys)

/** Two keys of one cap (`↑ ↓`) are one line. */
const sameLine = (a: KeyBinding, b: KeyBinding): boolean => printed(a) === printed(b) && a.label === b.label

function KeyList() {
  const active = useActiveKeys()
  // As they were when the sheet was opened: the sheet itself puts the page's keys to rest.
  const [keys] = useState(() =>
    active.filter((one, index) => active.findIndex((other) => sameLine(one, other)) === index),
  )
  return (
    <dl className={css.list}>
      {keys.map((binding) => (
        <div key={binding.keys} className={css.row}>
          <dt>
            <Kbd>{printed(binding)}</Kbd>
          </dt>
          <dd>{binding.label}</dd>
        </div>
      ))}
    </dl>
  )
}
