import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import {
  type SpecificationAttribute,
  type SpecificationFault,
  specificationFaults,
} from '#shared/rules/specification.ts'
import type { CategoryOf, FactsOf } from './use-line-facts.ts'

/** What a line's specification is made of, and what of it is not clear. */
export type Specified = {
  readonly attributesOf: (line: FormLine) => readonly SpecificationAttribute[]
  readonly faultsOf: (line: FormLine) => readonly SpecificationFault[]
  readonly isSpecified: (line: FormLine) => boolean
}

const MOST = 500
const NO_ATTRIBUTES: readonly SpecificationAttribute[] = []
const NO_FAULTS: readonly SpecificationFault[] = []

/** R2.2 the attributes of the lines' categories; a specification that is known already needs to say nothing else. */
export function useSpecified(factsOf: FactsOf, categoryOf: CategoryOf): Specified {
  const { q } = useDesk()
  const { data } = useQuery({ ...q.office.categories.queryOptions({ input: { text: '', limit: MOST } }) })
  return useMemo(() => {
    const byName = new Map(data?.map(({ name, attributes }) => [name, attributes]))
    const attributesOf = (line: FormLine) => byName.get(categoryOf(line)) ?? NO_ATTRIBUTES
    const faultsOf = (line: FormLine) =>
      factsOf(line)?.specificationKnown === false
        ? specificationFaults(attributesOf(line), line.specification)
        : NO_FAULTS
    return { attributesOf, faultsOf, isSpecified: (line) => faultsOf(line).length === 0 }
  }, [data, factsOf, categoryOf])
}
