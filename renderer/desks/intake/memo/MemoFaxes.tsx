import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoFax } from '#shared/contract/memos.ts'
import { useMarking } from '../sources/mark-board.ts'
import { sourceKey } from '../sources/source-target.ts'
import { FaxSheet } from '../tray/FaxSheet.tsx'
import css from './Memo.module.css'

/** The faxes that a memo was typed off, beside its form; the one on which the field at hand was read comes up by itself. */
export function MemoFaxes({ faxes }: { faxes: readonly MemoFax[] }) {
  const { t } = useTranslation('intake')
  const [chosen, setChosen] = useState<string | null>(null)
  const wanted = useMarking(({ sources, target }) => {
    const key = target && sourceKey(target)
    return sources.find((source) => sourceKey(source) === key)?.faxId ?? null
  })
  const [followed, setFollowed] = useState<string | null>(null)
  if (wanted !== followed) {
    setFollowed(wanted)
    if (wanted !== null) setChosen(wanted)
  }
  const fax = faxes.find((one) => one.id === chosen) ?? faxes[0]
  if (!fax) return null
  return (
    <div className={css.faxes}>
      {faxes.length > 1 && (
        <Segmented
          size="small"
          aria-label={t('memo.fax')}
          value={fax.id}
          onChange={setChosen}
          options={faxes.map((one) => ({ value: one.id, label: one.number }))}
        />
      )}
      <FaxSheet fax={fax} />
    </div>
  )
}
