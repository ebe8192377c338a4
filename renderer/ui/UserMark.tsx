import { joinClasses } from './join-classes.ts'
import css from './UserMark.module.css'

/** A person as a disc with the first character of the name. */
export function UserMark({ name, size = 22 }: { name: string; size?: 22 | 34 }) {
  return (
    <span className={joinClasses(css.mark, size === 34 && css.large)} aria-hidden="true">
      {[...name][0]}
    </span>
  )
}
