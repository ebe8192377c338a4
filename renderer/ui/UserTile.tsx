import { UserMark } from './UserMark.tsx'
import css from './UserTile.module.css'

interface Props {
  name: string
  role: string
  /** What waits for this person, or when they were last here. */
  note?: string
  /** The digit that chooses this person. */
  digit?: string
  selected: boolean
  onPick: () => void
}

/** One person at the sign-in; a digit chooses the person, so no list has to be searched. */
export function UserTile({ name, role, note, digit, selected, onPick }: Props) {
  return (
    <button type="button" className={css.tile} aria-pressed={selected} onClick={onPick}>
      <span className={css.who}>
        <UserMark name={name} size={34} />
        <span className={css.words}>
          <b className={css.name}>{name}</b>
          <span className={css.role}>{role}</span>
        </span>
        {digit && <span className={css.digit}>{digit}</span>}
      </span>
      <span className={css.note}>{note}</span>
    </button>
  )
}
