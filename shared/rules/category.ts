import type { SpecificationAttribute } from './specification.ts'

export type AttributeProblem = {
  /** Which of the attributes, from 0. */
  readonly index: number
  readonly code: 'noName' | 'sameName' | 'sameValue' | 'noValues'
}

/**
 * What is wrong with the attributes of a category; empty where a specification can be written by them.
 *
 * An attribute is known by its name, so two cannot share one; one that takes nothing but its own values needs some.
 */
export function attributeProblems(attributes: readonly SpecificationAttribute[]): readonly AttributeProblem[] {
  return attributes.flatMap((one, index) => {
    const code = problemOf(
      one,
      attributes.slice(0, index).map(({ name }) => name),
    )
    return code === null ? [] : [{ index, code }]
  })
}

function problemOf(
  { name, values, closed }: SpecificationAttribute,
  earlier: readonly string[],
): AttributeProblem['code'] | null {
  if (name.trim() === '') return 'noName'
  if (earlier.includes(name)) return 'sameName'
  if (new Set(values).size < values.length) return 'sameValue'
  return closed && values.length === 0 ? 'noValues' : null
}
