import { Input, Popover } from 'antd'
import { type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDay } from '#shared/rules/reading/typed-day.ts'
import { addDays, type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import css from './DayInput.module.css'
import type { FieldControl } from './Field.tsx'
import { Icon } from './icons/Icon.tsx'

const DayCalendar = lazy(() => import('./DayCalendar.tsx'))

interface Props extends Partial<FieldControl> {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (value: string) => void
  /** The office's day: `+30` counts from it. */
  today: CivilDate
  /** Earlier days cannot be picked in the calendar. */
  min?: string
  disabled?: boolean
  size?: 'small'
  placeholder?: string
  'aria-label'?: string
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/**
 * A day as one says it: `12-3`, `1203`, `+30`, `下周五`, `2026-12-03`; Alt+↓ opens a month, in which the arrows walk.
 *
 * While one types, the day that was understood stands at the right; what cannot be read stays as it was typed, and is no day.
 */
export function DayInput({ value, onChange, today, min, placeholder, status, ...rest }: Props) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const text = typed ?? value
  const isUnread = text.trim() !== '' && readDay(text, today) === null
  const day = isCivilDate(value) ? value : today
  const put = (next: CivilDate) => {
    setTyped(null)
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = STEPS[event.key]
    if (event.altKey && event.key === 'ArrowDown') setOpen(true)
    else if (!isOpen || event.altKey || event.ctrlKey) return
    else if (event.key === 'Escape' || event.key === 'Enter') setOpen(false)
    else if (step !== undefined) put(addDays(day, step))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Popover
      open={isOpen}
      placement="bottomLeft"
      trigger={[]}
      content={
        <Suspense>
          <DayCalendar
            day={day}
            min={min}
            onMonth={put}
            onPick={(one) => {
              put(one)
              setOpen(false)
            }}
          />
        </Suspense>
      }
    >
      <Input
        {...rest}
        status={isUnread ? 'error' : status}
        autoComplete="off"
        maxLength={40}
        placeholder={placeholder ?? t('day.hint')}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(readDay(event.target.value, today) ?? '')
        }}
        onBlur={() => {
          setOpen(false)
          if (!isUnread) setTyped(null)
        }}
        onKeyDown={onKeyDown}
        suffix={
          <>
            {isUnread && <span className={css.unread}>{t('day.unread')}</span>}
            {typed !== null && !isUnread && typed !== value && <span className={css.read}>{value}</span>}
            <button
              type="button"
              tabIndex={-1}
              className={css.open}
              aria-label={t('day.calendar')}
              title={`${t('day.calendar')} (Alt ↓)`}
              disabled={rest.disabled}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.currentTarget.closest('.ant-input-affix-wrapper')?.querySelector('input')?.focus()
                setOpen(!isOpen)
              }}
            >
              <Icon name="calendar" size={14} />
            </button>
          </>
        }
      />
    </Popover>
  )
}
