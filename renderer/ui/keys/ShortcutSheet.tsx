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
  const active = useActiveKeys()
  // As they were when the sheet was asked for: the sheet itself puts the page's keys to rest.
  const [keys, setKeys] = useState<readonly KeyBinding[] | null>(null)
  useKeys([{ keys: 'F1', label: t('keys.all'), run: () => setKeys(active) }])
  return (
    <Dialog open={keys !== null} title={t('keys.sheet')} width={560} onClose={() => setKeys(null)}>
      <KeyList keys={keys ?? []} />
    </Dialog>
  )
}

const printed = ({ cap, keys }: KeyBinding): string => cap ?? keyCap(keys)

/** Two keys of one cap (`↑ ↓`) are one line. */
const sameLine = (a: KeyBinding, b: KeyBinding): boolean => printed(a) === printed(b) && a.label === b.label

function KeyList({ keys }: { keys: readonly KeyBinding[] }) {
  const lines = keys.filter((one, index) => keys.findIndex((other) => sameLine(one, other)) === index)
  return (
    <dl className={css.list}>
      {lines.map((binding) => (
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
