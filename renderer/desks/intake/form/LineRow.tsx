import { memo } from 'react'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { LineCells } from './LineCells.tsx'
import css from './LineGrid.module.css'
import { LineUnder } from './LineUnder.tsx'
import type { LineProps } from './use-cell.ts'

interface Props extends LineProps {
  /** In sight or near it; a row far away keeps its place and is drawn once one comes near. */
  near: boolean
  onActive: (id: string) => void
}

/** One line of the form. Untouched rows are not drawn again while another one is typed in. */
export const LineRow = memo(function LineRow({ near, onActive, ...props }: Props) {
  const { line, number, active, fresh, compact } = props
  const columns = compact ? 5 : 7
  if (!near)
    return (
      <tbody className={css.group} data-line={line.id}>
        <tr className={css.row}>
          <td className={css.number}>{number}</td>
          <td colSpan={columns - 1} aria-hidden="true" />
        </tr>
      </tbody>
    )
  return (
    <tbody
      className={joinClasses(css.group, active && css.active)}
      data-line={line.id}
      onFocus={() => onActive(line.id)}
    >
      <LineCells {...props} />
      {active && !fresh && <LineUnder {...props} columns={columns} />}
    </tbody>
  )
})
