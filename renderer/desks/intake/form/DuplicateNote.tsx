import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Duplicate } from '#shared/contract/caller.ts'
import css from './Duplicate.module.css'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { useSettled } from './use-memo.ts'

/** R1.4 an earlier order or open memo that looks the same, before this one is saved. It warns; it does not forbid. */
export const DuplicateNote = memo(function DuplicateNote() {
  const { t } = useTranslation('intake')
  const text = useText()
  const { duplicates } = useSettled()
  const [compared, setCompared] = useState<Duplicate | null>(null)
  const goods = ({ lines: [first, ...others] }: Duplicate): string => {
    if (!first) return ''
    const one = `${first.productName} ${text.quantity(first.quantity)} ${first.unit}`
    return others.length === 0 ? one : t('duplicate.andMore', { goods: one, count: others.length })
  }
  return (
    <>
      {/* The cell that is typed in keeps the focus: its price band would fold and take the button away from under the mouse. */}
      <div role="presentation" className={css.notes} onMouseDown={(event) => event.preventDefault()}>
        {duplicates.slice(0, 3).map((one) => (
          <NoteBar
            key={one.id}
            tone="soon"
            sign
            action={
              <ActionButton kind="link" onClick={() => setCompared(one)}>
                {t('duplicate.look')}
              </ActionButton>
            }
          >
            {t(`duplicate.${one.kind}`, {
              number: one.number,
              day: one.day,
              by: one.by,
              goods: goods(one),
              stage: one.stage === null ? '' : text.stage(one.stage),
            })}
          </NoteBar>
        ))}
      </div>
      {compared && <DuplicateDialog earlier={compared} onClose={() => setCompared(null)} />}
    </>
  )
})
