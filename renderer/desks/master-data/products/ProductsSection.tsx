import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Price } from '#renderer/ui/Figures.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CategoryRow, ProductRow } from '#shared/contract/office.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import { isTicked, priceOf, textOf } from '../draft-values.ts'
import { LIST_LIMIT } from '../limits.ts'
import css from '../Master.module.css'
import type { SectionProps } from '../MasterPage.tsx'
import { MasterSection } from '../MasterSection.tsx'
import { useHistoryWords } from '../prices/use-history-words.ts'
import type { Draft, FieldDef, Section } from '../section.ts'
import { useSaving } from '../useSaving.ts'
import { wordsIn } from './category-draft.ts'
import { SpecificationPart } from './SpecificationPart.tsx'

/** Products with their category, specification, cost, what is inspected of them, and the price for everyone. */
export function ProductsSection(props: SectionProps) {
  const { q, call } = useDesk()
  const { may, me } = useSession()
  const { saving, renew } = useSaving()
  const found = useQuery({
    ...q.office.products.queryOptions({ input: { text: props.text, limit: LIST_LIMIT, inactive: true } }),
    placeholderData: keepPreviousData,
  })
  const known = useQuery(q.office.categories.queryOptions({ input: { text: '', limit: LIST_LIMIT } }))
  const categories = known.data ?? []
  const section: Section<ProductRow> = {
    name: 'products',
    rows: found.data ?? [],
    isLoaded: found.data !== undefined,
    error: found.error,
    columns: useColumns(),
    titleOf: ({ name, specification }) => `${name} ${specification}`,
    fields: fieldsOf(categories, seesCosts(me.roles)),
    draftOf,
    problemsOf: (draft) => (priceOf(draft, 'price') === 0 ? [{ field: 'price', code: 'price' }] : []),
    mayEdit: may('office', 'saveProduct'),
    renew,
    history: { entity: 'product', valueOf: useHistoryWords() },
    parts: (part) => <SpecificationPart part={part} categories={categories} />,
    save: (draft, head) =>
      saving(
        call.office.saveProduct({
          ...head,
          number: textOf(draft, 'number'),
          name: textOf(draft, 'name'),
          specification: textOf(draft, 'specification'),
          unit: textOf(draft, 'unit'),
          category: textOf(draft, 'category'),
          cost: priceOf(draft, 'cost'),
          inspectionItems: [...wordsIn(textOf(draft, 'inspectionItems'))],
          price: priceOf(draft, 'price'),
          active: isTicked(draft, 'active'),
        }),
      ),
  }
  return <MasterSection section={section} {...props} />
}

const fieldsOf = (categories: readonly CategoryRow[], showsCost: boolean): readonly FieldDef[] => [
  { key: 'number', kind: 'text', required: true },
  { key: 'unit', kind: 'text', required: true },
  { key: 'name', kind: 'text', required: true, wide: true },
  {
    key: 'category',
    kind: 'choice',
    options: categories.filter(({ active }) => active).map(({ name }) => ({ value: name, label: name })),
  },
  { key: 'price', kind: 'price' },
  ...(showsCost ? [{ key: 'cost', kind: 'price' as const }] : []),
  { key: 'active', kind: 'check' },
  { key: 'inspectionItems', kind: 'text', wide: true },
  { key: 'specification', kind: 'text', required: true, wide: true },
]

const draftOf = (row: ProductRow | null): Draft => ({
  number: row?.number ?? '',
  name: row?.name ?? '',
  specification: row?.specification ?? '',
  unit: row?.unit ?? '',
  category: row?.category ?? '',
  cost: row?.cost == null ? '' : formatUnitPrice(row.cost),
  inspectionItems: (row?.inspectionItems ?? []).join('、'),
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
    { key: 'category', title: t('field.category'), width: '90px', hideNarrow: true, render: (row) => row.category },
    { key: 'unit', title: t('field.unit'), width: '56px', render: (row) => row.unit },
    {
      key: 'price',
      title: t('field.price'),
      align: 'right',
      width: '110px',
      render: (row) => <Price value={row.price} />,
    },
  ]
}
