import type { PaperTip, ProductionModel } from '../models.ts'
import { type Column, LineTable } from '../parts/LineTable.tsx'
import { Section } from '../parts/Section.tsx'
import type { Words } from '../words.ts'

/** The supervision tips as dated checks of the assistant, with room for the finding and a signature (R11.1). */
export function TipTable({ model, t }: { model: ProductionModel; t: Words }) {
  if (model.tips.length === 0) return null
  const columns: readonly Column<PaperTip>[] = [
    { head: t('column.date'), width: '26mm', cell: (tip) => tip.due },
    { head: t('column.aspect'), width: '22mm', cell: (tip) => t(`aspect.${tip.aspect}`) },
    { head: t('column.check'), cell: (tip) => tip.text },
    { head: t('column.result'), width: '36mm', cell: () => '' },
    { head: t('column.signature'), width: '28mm', cell: () => '' },
  ]
  return (
    <Section title={t('production.tips')} aside={t('production.tipsBy', { assistant: model.assistant })}>
      <LineTable
        columns={columns}
        rows={model.tips}
        rowKey={(tip, index) => `${index}${tip.due}`}
        rules="open"
        height="roomy"
      />
    </Section>
  )
}
