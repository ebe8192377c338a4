import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CategoryRow } from '#shared/contract/office.ts'
import { isTicked, textOf } from '../draft-values.ts'
import { LIST_LIMIT } from '../limits.ts'
import type { SectionProps } from '../MasterPage.tsx'
import { MasterSection } from '../MasterSection.tsx'
import type { FieldDef, Section } from '../section.ts'
import { useSaving } from '../useSaving.ts'
import { AttributeGrid } from './AttributeGrid.tsx'
import { attributesIn, categoryDraftOf, problemsInAttributes } from './category-draft.ts'

const FIELDS: readonly FieldDef[] = [
  { key: 'name', kind: 'text', required: true, wide: true },
  { key: 'active', kind: 'check' },
]

/** Categories of products, and the attributes by which the products of each are specified. */
export function CategoriesSection(props: SectionProps) {
  const { q, call } = useDesk()
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const found = useQuery({
    ...q.office.categories.queryOptions({ input: { text: props.text, limit: LIST_LIMIT } }),
    placeholderData: keepPreviousData,
  })
  const section: Section<CategoryRow> = {
    name: 'categories',
    rows: found.data ?? [],
    isLoaded: found.data !== undefined,
    error: found.error,
    columns: useColumns(),
    isWide: true,
    titleOf: ({ name }) => name,
    fields: FIELDS,
    draftOf: categoryDraftOf,
    problemsOf: (draft) =>
      problemsInAttributes(draft).length > 0 ? [{ field: 'attributes', code: 'attributes' }] : [],
    mayEdit: may('office', 'saveCategory'),
    renew,
    history: { entity: 'productCategory', valueOf: undefined },
    parts: (part) => <AttributeGrid part={part} />,
    save: (draft, head) =>
      saving(
        call.office.saveCategory({
          ...head,
          name: textOf(draft, 'name'),
          attributes: attributesIn(draft).map((one) => ({ ...one, values: [...one.values] })),
          active: isTicked(draft, 'active'),
        }),
      ),
  }
  return <MasterSection section={section} {...props} />
}

function useColumns(): readonly Column<CategoryRow>[] {
  const { t } = useTranslation('master')
  return [
    {
      key: 'name',
      title: t('field.name'),
      render: (row) => (
        <TwoLines
          first={
            <>
              <b>{row.name}</b> {!row.active && <Tag>{t('inactive')}</Tag>}
            </>
          }
          second={row.attributes.map(({ name, unit }) => `${name} ${unit}`.trim()).join(' · ')}
        />
      ),
    },
  ]
}
