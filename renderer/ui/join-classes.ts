/** One class attribute out of what applies; a class that the style sheet does not know is left out. */
export const joinClasses = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
