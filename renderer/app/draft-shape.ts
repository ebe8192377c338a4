type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether a value that was kept is of the kind that a form works with today, judged by the form's own default.
 *
 * A default of null says nothing about what else may stand there. A figure or a filled text may have been emptied to
 * null; an empty text, a list or a record is never null. A list's items must each be like one of the default's items.
 */
function fitsShape(value: unknown, standard: unknown): boolean {
  if (standard === null || standard === undefined) return true
  if (Array.isArray(standard)) {
    if (!Array.isArray(value)) return false
    return standard.length === 0 || value.every((item) => standard.some((one) => fitsShape(item, one)))
  }
  if (isFields(standard)) {
    if (!isFields(value)) return false
    return Object.entries(standard).every(
      ([key, one]) => one === undefined || (key in value && fitsShape(value[key], one)),
    )
  }
  if (value === null) return typeof standard === 'number' || (typeof standard === 'string' && standard !== '')
  return typeof value === typeof standard
}

/** Whether a draft fits a form: it may lack fields that were never typed, but what is there has the form's shape. */
export function fitsForm<Values extends object>(draft: unknown, defaults: Values): draft is Partial<Values> {
  if (!isFields(draft)) return false
  const standard = defaults as Fields
  return Object.entries(draft).every(([key, value]) => fitsShape(value, standard[key]))
}
