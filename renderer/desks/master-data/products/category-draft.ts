import type { CategoryRow } from '#shared/contract/office.ts'
import { attributeProblems } from '#shared/rules/category.ts'
import type { SpecificationAttribute } from '#shared/rules/specification.ts'
import { rowsOf } from '../draft-values.ts'
import type { Draft, DraftRow } from '../section.ts'

export const EMPTY_ATTRIBUTE: DraftRow = { name: '', unit: '', values: '', closed: false, required: false }

const LIST = /[、,，;；\n]+/
/** Several words typed in one field, with whatever stands between them. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .split(LIST)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const wordIn = (row: DraftRow, key: string): string => {
  const value = row[key]
  return typeof value === 'string' ? value.trim() : ''
}
export const isBlankAttribute = (row: DraftRow): boolean =>
  wordIn(row, 'name') === '' && wordIn(row, 'unit') === '' && wordIn(row, 'values') === ''

/** The attributes as they are saved; the empty last row is none. */
export const attributesIn = (draft: Draft): readonly SpecificationAttribute[] =>
  rowsOf(draft, 'attributes')
    .filter((row) => !isBlankAttribute(row))
    .map((row) => ({
      name: wordIn(row, 'name'),
      unit: wordIn(row, 'unit'),
      values: wordsIn(wordIn(row, 'values')),
      closed: row['closed'] === true,
      required: row['required'] === true,
    }))

export const problemsInAttributes = (draft: Draft) => attributeProblems(attributesIn(draft))

export const categoryDraftOf = (row: CategoryRow | null): Draft => ({
  name: row?.name ?? '',
  active: row?.active ?? true,
  attributes: (row?.attributes ?? []).map(({ values, ...one }) => ({ ...one, values: values.join('、') })),
})
