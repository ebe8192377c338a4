import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { ArticleProduct } from './ArticleProduct.tsx'
import { blankRow, type PartName, type PartRow } from './draft.ts'
import css from './Form.module.css'

type Cell = { readonly key: string; readonly width: string; readonly kind?: 'check' | 'product' }

/** The columns of each table, in the order in which one types. */
const CELLS: Readonly<Record<PartName, readonly Cell[]>> = {
  contacts: [
    { key: 'name', width: '13%' },
    { key: 'duty', width: '12%' },
    { key: 'phone', width: '18%' },
    { key: 'email', width: '21%' },
    { key: 'wechat', width: '14%' },
    { key: 'signs', width: '7%', kind: 'check' },
  ],
  addresses: [
    { key: 'place', width: '51%' },
    { key: 'consignee', width: '14%' },
    { key: 'phone', width: '20%' },
  ],
  articles: [
    { key: 'article', width: '20%' },
    { key: 'productId', width: '40%', kind: 'product' },
    { key: 'specification', width: '25%' },
  ],
}

type Props = {
  readonly name: PartName
  readonly rows: readonly PartRow[]
  readonly onRows: (rows: readonly PartRow[]) => void
  readonly known: Readonly<Record<string, { readonly number: string; readonly name: string }>>
  /** The cell that the data owner refused, and why. */
  readonly refused: { readonly rowKey: string; readonly field: string; readonly why: string } | null
}

/** People, places or article numbers: typed row by row, moved up, taken out of use; a saved row is never removed. */
export function PartTable({ name, rows, onRows, known, refused }: Props) {
  const { t } = useTranslation('customers')
  const put = (at: number, row: PartRow) => onRows(rows.map((one, index) => (index === at ? row : one)))
  const up = (at: number) => {
    const [row, above] = [rows[at], rows[at - 1]]
    if (row && above) onRows(rows.map((one, index) => (index === at - 1 ? row : index === at ? above : one)))
  }
  const labelOf = (key: string, at: number) =>
    `${t(`part.${name}`)} ${t('row', { number: at + 1 })} ${t(`field.${name}.${key}`)}`
  return (
    <section className={css.part} aria-label={t(`part.${name}`)}>
      <h3 className={css.partTitle}>
        {t(`part.${name}`)} <span>{t(`part.hint.${name}`)}</span>
      </h3>
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              {CELLS[name].map((cell) => (
                <th key={cell.key} style={{ width: cell.width }} scope="col">
                  {t(`field.${name}.${cell.key}`)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('form.rowActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.rowKey} className={joinClasses(!row.active && css.off)}>
                {CELLS[name].map(({ key, kind }) => {
                  const isRefused = refused?.rowKey === row.rowKey && refused.field === key
                  const set = (value: string | boolean) => put(at, { ...row, values: { ...row.values, [key]: value } })
                  const value = row.values[key]
                  return (
                    <td key={key}>
                      {kind === 'check' ? (
                        <Checkbox
                          aria-label={labelOf(key, at)}
                          checked={value === true}
                          onChange={(event) => set(event.target.checked)}
                        />
                      ) : kind === 'product' ? (
                        <ArticleProduct
                          label={labelOf(key, at)}
                          value={typeof value === 'string' ? value : ''}
                          known={known}
                          isRefused={isRefused}
                          onPick={set}
                        />
                      ) : (
                        <Input
                          size="small"
                          aria-label={labelOf(key, at)}
                          maxLength={200}
                          status={isRefused ? 'error' : ''}
                          aria-invalid={isRefused || undefined}
                          value={typeof value === 'string' ? value : ''}
                          onChange={(event) => set(event.target.value)}
                        />
                      )}
                      {isRefused && (
                        <p className={css.why} role="alert">
                          {refused.why}
                        </p>
                      )}
                    </td>
                  )
                })}
                <td className={css.actions}>
                  {at > 0 && (
                    <ActionButton size="small" onClick={() => up(at)}>
                      {t('form.up')}
                    </ActionButton>
                  )}
                  <ActionButton
                    size="small"
                    onClick={() =>
                      row.id === null
                        ? onRows(rows.filter((one) => one.rowKey !== row.rowKey))
                        : put(at, { ...row, active: !row.active })
                    }
                  >
                    {t(row.id === null ? 'form.drop' : row.active ? 'form.deactivate' : 'form.activate')}
                  </ActionButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ActionButton size="small" icon="plus" onClick={() => onRows([...rows, blankRow(name)])}>
        {t(`form.add.${name}`)}
      </ActionButton>
    </section>
  )
}
