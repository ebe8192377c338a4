import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './PriceGrid.module.css'
import { PriceLine } from './PriceLine.tsx'
import { EMPTY_PRICE, isBlank, type PriceDraft, readPrices } from './price-draft.ts'

type Props = {
  readonly label: string
  readonly rows: readonly PriceDraft[]
  readonly onChange: (rows: readonly PriceDraft[]) => void
  readonly disabled: boolean
  /** Wrong rows say so only after somebody tried to save. */
  readonly showsNotes: boolean
}

const CELLS = ['product', 'minimum', 'price'] as const
type Cell = (typeof CELLS)[number]

/**
 * The prices of a plan or a contract, typed through with the keyboard alone.
 *
 * Enter goes along the row and on to the next, arrows go up and down, Alt+Enter adds a quantity break for the product of
 * the row, Ctrl+Delete takes the row out. The last row is always an empty one.
 */
export function PriceGrid({ label, rows, onChange, disabled, showsNotes }: Props) {
  const { t } = useTranslation('prices')
  const table = useRef<HTMLTableElement>(null)
  const next = useRef<{ row: number; cell: Cell } | null>(null)
  const last = rows.at(-1)
  const shown = disabled || (last && isBlank(last)) ? rows : [...rows, EMPTY_PRICE]
  const { notes, dearer } = readPrices(shown)

  const focus = (row: number, cell: Cell) => {
    next.current = { row, cell }
    const found = table.current?.querySelector<HTMLInputElement>(`[data-at="${row} ${cell}"]`)
    if (!found) return
    found.focus()
    next.current = null
  }
  const latest = useRef({ shown, onChange })
  // Before anything takes the focus: a field that is left writes its figure into the newest rows.
  useLayoutEffect(() => {
    latest.current = { shown, onChange }
  })
  // A row that was just added is there after the page was drawn.
  useEffect(() => {
    if (next.current) focus(next.current.row, next.current.cell)
  })

  const tell = useCallback((next: readonly PriceDraft[]) => {
    latest.current = { ...latest.current, shown: next }
    latest.current.onChange(next)
  }, [])
  const change = useCallback(
    (index: number, patch: Partial<PriceDraft>) => {
      const { shown: now } = latest.current
      tell(now.map((one, at) => (at === index ? { ...one, ...patch } : one)))
    },
    [tell],
  )
  const remove = useCallback(
    (index: number) => {
      const { shown: now } = latest.current
      tell(now.filter((_, at) => at !== index))
    },
    [tell],
  )
  const addBreak = useCallback(
    (index: number) => {
      const { shown: now } = latest.current
      const row = now[index]
      if (!row || row.productId === '') return
      next.current = { row: index + 1, cell: 'minimum' }
      tell([...now.slice(0, index + 1), { ...row, minimum: '', price: '' }, ...now.slice(index + 1)])
    },
    [tell],
  )

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined
    if (place === undefined || event.nativeEvent.isComposing || disabled) return
    const [at = '0', cell = 'product'] = place.split(' ')
    const row = Number(at)
    if (event.key === 'Enter' && event.altKey) addBreak(row)
    else if (event.key === 'Enter' && !event.ctrlKey) onward(row, cell as Cell)
    else if (event.key === 'ArrowDown') focus(row + 1, cell as Cell)
    else if (event.key === 'ArrowUp') focus(row - 1, cell as Cell)
    else if (event.key === 'Delete' && event.ctrlKey) {
      next.current = { row, cell: 'minimum' }
      remove(row)
    } else return
    event.preventDefault()
  }
  const onward = (row: number, cell: Cell) => {
    if (cell === 'product') focus(row, 'minimum')
    else if (cell === 'minimum') focus(row, 'price')
    else focus(row + 1, shown[row + 1]?.productId ? 'minimum' : 'product')
  }
  return (
    <table ref={table} className={css.grid} aria-label={label} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th className={css.product}>{t('product')}</th>
          <th>{t('name')}</th>
          <th className={css.minimumHead}>{t('minimum')}</th>
          <th className={css.priceHead}>{t('price')}</th>
          <th className={css.note}>
            <span className="visually-hidden">{t('note')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row, index) => (
          <PriceLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own while it is typed.
            key={index}
            index={index}
            row={row}
            isFirst={row.productId === '' || shown[index - 1]?.productId !== row.productId}
            note={showsNotes || notes.get(index)?.code === 'sameBreak' ? notes.get(index) : undefined}
            isDearer={dearer.has(index)}
            disabled={disabled}
            onChange={change}
            onRemove={remove}
            onBreak={addBreak}
            onDone={focus}
          />
        ))}
      </tbody>
    </table>
  )
}
