import type { ProductionMethod } from '../models.ts'
import { type Column, LineTable } from '../parts/LineTable.tsx'
import { Section } from '../parts/Section.tsx'
import type { Words } from '../words.ts'

/** How each line is made: production line, formula with its version, materials, packaging, label. */
export function MethodTable({ methods, t }: { methods: readonly ProductionMethod[]; t: Words }) {
  if (methods.length === 0) return null
  const columns: readonly Column<ProductionMethod>[] = [
    { head: t('column.line'), width: '6mm', cell: (method) => method.line },
    { head: t('column.productionLine'), width: '30mm', cell: (method) => method.productionLine },
    { head: t('column.formula'), width: '23mm', cell: formulaOf },
    { head: t('column.material'), cell: (method) => method.material },
    { head: t('column.packaging'), width: '45mm', cell: (method) => method.packaging },
    {
      head: t('column.label'),
      width: '26mm',
      cell: (method) => method.label,
    },
  ]
  return (
    <Section title={t('production.methods')}>
      <LineTable columns={columns} rows={methods} rowKey={(method) => String(method.line)} rules="open" />
    </Section>
  )
}

const formulaOf = (method: ProductionMethod) => (
  <>
    {method.formula}
    {method.formulaVersion !== null && <strong>{`\u3000v${method.formulaVersion}`}</strong>}
  </>
)
