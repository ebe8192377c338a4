const LAST_PERSON = 'order-desk.page-of'

/**
 * Sends whoever comes after somebody else to his own desk, instead of the page that the person before was on.
 *
 * The same person keeps his page, through lock, sign-out and reload; so does the first one in a window, who may have come
 * by a link. Call it before the router reads the address.
 */
export function beginAtOwnDesk(personId: string): void {
  try {
    const last = window.sessionStorage.getItem(LAST_PERSON)
    if (last !== null && last !== personId) window.history.replaceState(null, '', '#/')
    window.sessionStorage.setItem(LAST_PERSON, personId)
  } catch {
    // A window without a memory cannot know whose page it was.
    window.history.replaceState(null, '', '#/')
  }
}
