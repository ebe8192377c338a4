import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { composeSpecification } from '#shared/rules/specification.ts'
import { rowsOf } from '../draft-values.ts'
import grid from '../prices/PriceGrid.module.css'
import part from '../prices/PricePart.module.css'
import type { DraftRow, FormPart } from '../section.ts'
import css from './Attributes.module.css'
import { attributesIn, EMPTY_ATTRIBUTE, isBlankAttribute, problemsInAttributes } from './category-draft.ts'

const TEXTS = ['name', 'unit', 'values'] as const
const TICKS = ['required', 'closed'] as const

/** The attributes of a category, one in a row; the last row is always an empty one. Below, how a specification reads by them. */
export function AttributeGrid({ part: { draft, change, disabled, errorOf } }: { readonly part: FormPart }) {
  const { t } = useTranslation('master')
  const typed = rowsOf(draft, 'attributes')
  const last = typed.at(-1)
  const rows = disabled || (last && isBlankAttribute(last)) ? typed : [...typed, EMPTY_ATTRIBUTE]
  const problems = problemsInAttributes(draft)
  const set = (index: number, patch: DraftRow) =>
    change({ attributes: rows.map((row, at) => (at === index ? { ...row, ...patch } : row)) })
  const move = (index: number, by: -1 | 1) => {
    const next = [...rows]
    const [row] = next.splice(index, 1)
    if (row) next.splice(index + by, 0, row)
    change({ attributes: next })
  }
  const attributes = attributesIn(draft)
  const example = composeSpecification(
    attributes,
    Object.fromEntries(attributes.map(({ name, values }) => [name, values[0] ?? '…'])),
  )
  return (
    <section className={part.part} aria-label={t('attribute.title')}>
      <header className={part.head}>
        <h3>{t('attribute.title')}</h3>
        <span>{t('attribute.hint')}</span>
      </header>
      {errorOf('attributes') && <p className={part.error}>{errorOf('attributes')}</p>}
      <table className={grid.grid} aria-label={t('attribute.title')}>
        <thead>
          <tr>
            <th className={css.name}>{t('attribute.name')}</th>
            <th className={css.unit}>{t('attribute.unit')}</th>
            <th>{t('attribute.values')}</th>
            <th className={css.tick}>{t('attribute.required')}</th>
            <th className={css.tick}>{t('attribute.closed')}</th>
            <th className={css.tools}>
              <span className="visually-hidden">{t('attribute.tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const problem = problems.find((one) => one.index === index)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an attribute has no name of its own while it is typed.
              <tr key={index} className={grid.first}>
                {TEXTS.map((key) => (
                  <td key={key}>
                    <input
                      className={grid.pick}
                      aria-label={t('attribute.of', { what: t(`attribute.${key}`), line: index + 1 })}
                      aria-invalid={(key === 'name' && problem !== undefined) || undefined}
                      title={problem ? t(`attribute.problem.${problem.code}`) : undefined}
                      placeholder={isBlankAttribute(row) ? t(`attribute.example.${key}`) : undefined}
                      disabled={disabled}
                      value={String(row[key] ?? '')}
                      onChange={(event) => set(index, { [key]: event.target.value })}
                    />
                  </td>
                ))}
                {TICKS.map((key) => (
                  <td key={key} className={css.tick}>
                    <input
                      type="checkbox"
                      aria-label={t('attribute.of', { what: t(`attribute.${key}`), line: index + 1 })}
                      disabled={disabled || isBlankAttribute(row)}
                      checked={row[key] === true}
                      onChange={(event) => set(index, { [key]: event.target.checked })}
                    />
                  </td>
                ))}
                <td className={grid.note}>
                  {!disabled && !isBlankAttribute(row) && (
                    <span className={grid.tools}>
                      {index > 0 && (
                        <button type="button" aria-label={t('attribute.up')} onClick={() => move(index, -1)}>
                          <Icon name="up" size={16} />
                        </button>
                      )}
                      <button
                        type="button"
                        aria-label={t('attribute.remove', { line: index + 1 })}
                        onClick={() => change({ attributes: rows.filter((_, at) => at !== index) })}
                      >
                        <Icon name="close" size={16} />
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {example !== '' && (
        <p className={css.example}>
          {t('attribute.reads')} <b>{example}</b>
        </p>
      )}
    </section>
  )
}
