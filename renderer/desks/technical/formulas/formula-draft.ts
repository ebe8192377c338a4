import type { FormulaRow } from '#shared/contract/technical-desk.ts'
import type { MaterialPart } from '#shared/rules/materials.ts'
import { formatQuantity, parseQuantity } from '#shared/values/quantity.ts'

/** One material of a formula as it is typed. */
export type PartDraft = { readonly materialId: string; readonly perUnit: string }

export type FormulaDraft = {
  readonly number: string
  readonly name: string
  readonly productId: string
  readonly parts: readonly PartDraft[]
  readonly process: string
  readonly note: string
}

/** A version begins as the one in use is; a new formula with nothing. */
export function draftOf(formula: FormulaRow | null): FormulaDraft {
  const [newest] = formula?.versions ?? []
  return {
    number: formula?.number ?? '',
    name: formula?.name ?? '',
    productId: formula?.productId ?? '',
    parts: newest?.materials.map((one) => ({ ...one, perUnit: formatQuantity(one.perUnit) })) ?? [],
    process: newest?.process ?? '',
    note: '',
  }
}

const isEmpty = (part: PartDraft): boolean => part.materialId === '' && part.perUnit.trim() === ''

/** The materials with their figures; null while one of them is not whole. */
export function partsOf({ parts }: FormulaDraft): readonly MaterialPart[] | null {
  const whole: MaterialPart[] = []
  for (const part of parts.filter((one) => !isEmpty(one))) {
    const perUnit = parseQuantity(part.perUnit)
    if (part.materialId === '' || !perUnit.ok || perUnit.value <= 0) return null
    whole.push({ materialId: part.materialId, perUnit: perUnit.value })
  }
  return whole
}

/** Why a formula cannot be saved as it is typed; a code of the texts, or null. */
export function problemOf(form: FormulaDraft, isVersion: boolean) {
  const parts = partsOf(form)
  if (!isVersion && (form.number.trim() === '' || form.productId === '')) return 'number'
  if (form.name.trim() === '') return 'name'
  if (parts === null) return 'part'
  if (parts.length === 0) return 'parts'
  if (new Set(parts.map((one) => one.materialId)).size < parts.length) return 'double'
  if (form.process.trim() === '') return 'process'
  return isVersion && form.note.trim() === '' ? 'note' : null
}
