import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Price } from '#renderer/ui/Figures.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { ProductRow } from '#shared/contract/office.ts'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import { isTicked, priceOf, textOf } from './draft-values.ts'
import { LIST_LIMIT } from './limits.ts'
import css from './Master.module.css'
import type { SectionProps } from './MasterPage.tsx'
import { MasterSection } from './MasterSection.tsx'
import type { Draft, FieldDef, Section } from './section.ts'
import { useSaving } from './useSaving.ts'

const FIELDS: readonly FieldDef[] = [
  { key: 'number', kind: 'text', required: true },
  { key: 'unit', kind: 'text', required: true },
  { key: 'name', kind: 'text', required: true, wide: true },
  { key: 'specification', kind: 'text', required: true, wide: true },
  { key: 'price', kind: 'price' },
  { key: 'active', kind: 'check' },
]

/** Products with their specification and list price. */
export function ProductsSection(props: SectionProps) {
  const { q, call } = useDesk()
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const found = useQuery({
    ...q.office.products.queryOptions({ input: { text: props.text, limit: LIST_LIMIT } }),
    placeholderData: keepPreviousData,
  })
  const section: Section<ProductRow> = {
    name: 'products',
    rows: found.data ?? [],
    isLoaded: found.data !== undefined,
    error: found.error,
    columns: useColumns(),
    titleOf: ({ name, specification }) => `${name} ${specification}`,
    fields: FIELDS,
    draftOf,
    problemsOf: () => [],
    mayEdit: may('office', 'saveProduct'),
    renew,
    save: (draft, head) =>
      saving(
        call.office.saveProduct({
          ...head,
          ...keptOf(found.data?.find(({ id }) => id === head.id)),
          number: textOf(draft, 'number'),
          name: textOf(draft, 'name'),
          specification: textOf(draft, 'specification'),
          unit: textOf(draft, 'unit'),
          price: priceOf(draft, 'price'),
          active: isTicked(draft, 'active'),
        }),
      ),
  }
  return <MasterSection section={section} {...props} />
}

const keptOf = (row: ProductRow | undefined) => ({
  category: row?.category ?? '',
  cost: row?.cost ?? null,
  inspectionItems: [...(row?.inspectionItems ?? [])],
})

const draftOf = (row: ProductRow | null): Draft => ({
  number: row?.number ?? '',
  name: row?.name ?? '',
  specification: row?.specification ?? '',
  unit: row?.unit ?? '',
  price: row?.price == null ? '' : formatUnitPrice(row.price),
  active: row?.active ?? true,
})

function useColumns(): readonly Column<ProductRow>[] {
  const { t } = useTranslation('master')
  return [
    { key: 'number', title: t('field.number'), width: '120px', render: (row) => row.number },
    {
      key: 'name',
      title: t('field.name'),
      render: (row) => (
        <span className={row.active ? undefined : css.off}>
          <b>{row.name}</b> {!row.active && <Tag>{t('inactive')}</Tag>}
        </span>
      ),
    },
    { key: 'specification', title: t('field.specification'), render: (row) => row.specification },
    { key: 'unit', title: t('field.unit'), width: '60px', render: (row) => row.unit },
    {
      key: 'price',
      title: t('field.price'),
      align: 'right',
      width: '110px',
      render: (row) => <Price value={row.price} />,
    },
  ]
}
