import css from './Counters.module.css'
import { joinClasses } from './join-classes.ts'

export interface Counter {
  key: string
  value: string
  label: string
  tone?: 'late' | 'soon'
  /** A figure that is no filter (a rate) cannot be pressed. */
  fixed?: boolean
}

interface Props {
  counters: readonly Counter[]
  active?: string
  onPick: (key: string) => void
  label: string
}

/** What waits, as figures that filter the list below; not cards. */
export function Counters({ counters, active, onPick, label }: Props) {
  return (
    <ul className={css.strip} aria-label={label}>
      {counters.map((counter) => (
        <li key={counter.key} className={css.item}>
          {counter.fixed ? (
            <span className={css.counter}>
              <Figures counter={counter} />
            </span>
          ) : (
            <button
              type="button"
              className={css.counter}
              aria-pressed={active === counter.key}
              onClick={() => onPick(counter.key)}
            >
              <Figures counter={counter} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Figures({ counter }: { counter: Counter }) {
  return (
    <>
      <b className={joinClasses(css.value, !!counter.tone && css[counter.tone])}>{counter.value}</b>
      <span className={css.label}>{counter.label}</span>
    </>
  )
}
