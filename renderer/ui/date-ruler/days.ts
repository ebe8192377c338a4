const MS_PER_DAY = 86_400_000

/** The civil day `YYYY-MM-DD` as a whole number, so that days can be counted without a time zone. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY)
}

/** The day of the month of a day number. */
export function dayOfMonth(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCDate()
}

/** Saturday or Sunday; the calendar's exceptions come in through `restDays`. */
export function isWeekend(day: number): boolean {
  const weekday = new Date(day * MS_PER_DAY).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** `MM-DD`, as dates stand on the screen. */
export function shortDate(date: string): string {
  return date.slice(5)
}
