/** Puts the cursor into the field of that label, and the field into sight; does nothing where there is none. */
export function focusField(label: string): void {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)
  const control = named ? document.getElementById(named.htmlFor) : null
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}
