/** Full-width letters, digits and signs as half-width ones; wide spaces as spaces. Nothing else is touched. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replaceAll('−', '-')
