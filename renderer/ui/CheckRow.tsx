import css from './CheckRow.module.css'
import { joinClasses } from './join-classes.ts'
import { YesNo } from './YesNo.tsx'

interface Props {
  number: number
  title: string
  /** What was found, or what there is to compare with. */
  detail?: string
  value: boolean | undefined
  onChange: (value: boolean) => void
  disabled?: boolean
}

/** One item of a checklist. A 'no' is the only row that is tinted: the eye goes there first. */
export function CheckRow({ number, title, detail, value, onChange, disabled }: Props) {
  return (
    <div className={joinClasses(css.row, value === false && css.refused)}>
      <span className={css.number}>{number}</span>
      <div className={css.text}>
        <p className={css.title}>{title}</p>
        {detail && <p className={css.detail}>{detail}</p>}
      </div>
      <YesNo label={title} value={value} onChange={onChange} disabled={disabled} />
    </div>
  )
}
