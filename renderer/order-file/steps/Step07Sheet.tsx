import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freshPaper } from '#shared/rules/find.ts'
import { currentSheet, relaxedLines } from '#shared/rules/steps/07-sheet.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { focusField } from '../forms/focus-field.ts'
import { type Part, Parts } from '../forms/Parts.tsx'
import { ConfirmRelaxation } from './sheet/ConfirmRelaxation.tsx'
import { MakeSheet } from './sheet/MakeSheet.tsx'
import { Proofread } from './sheet/Proofread.tsx'

/** Step 7: the numbered confirmation sheet, relaxed dates confirmed by sales, and proof-reading (R7). */
export function Step07Sheet() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  // A date that was found wrong while reading: its field on the sheet's own form.
  const [field, setField] = useState<string | null>(null)
  useEffect(() => {
    if (field !== null) focusField(field)
  }, [field])
  const sheet = currentSheet(file)
  const read = sheet && freshPaper(file, 'proofreading', ({ body }) => body.sheetId === sheet.id)
  const relaxed = sheet ? relaxedLines(file, sheet).length > 0 : false
  const confirmed = sheet && freshPaper(file, 'relaxationConfirmation', ({ body }) => body.sheetId === sheet.id)
  const parts: (Part | false)[] = [
    {
      key: 'make',
      title: t('sheet.title'),
      action: 'makeSheet',
      done: done(sheet, sheet?.body.number),
      content: <MakeSheet />,
    },
    relaxed && {
      key: 'relax',
      title: t('relaxation.title'),
      action: 'confirmRelaxation',
      done: done(confirmed),
      seal: sealOf(confirmed),
      content: <ConfirmRelaxation />,
    },
    {
      key: 'proofread',
      title: t('proofread.title'),
      action: 'proofread',
      done: done(read),
      seal: sealOf(read),
      content: <Proofread onSheetField={setField} />,
    },
  ]
  return (
    <Parts key={field} wanted={field === null ? undefined : 'make'} parts={parts.filter((part) => part !== false)} />
  )
}
