/**
 * Random numbers that are the same at every run, so that an unchanged fax stays the same file.
 *
 * @param {number} seed
 * @returns {() => number} from 0 up to 1
 */
function dice(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const roll = dice(20261117)
const about = (/** @type {number} */ spread) => ((roll() - 0.5) * 2 * spread).toFixed(2)

/**
 * Text as a hand writes it: no character stands straight, on the line or in one size.
 *
 * @param {string} text
 * @param {'note' | 'name'} [style] a quick note, or a signature
 */
export function hand(text, style = 'note') {
  const characters = [...text].map((character) => {
    const move = `translate(${about(1.2)}px,${about(1.8)}px) rotate(${about(4)}deg) scale(${1 + Number(about(0.07))})`
    return character === ' ' ? '<i class="gap"></i>' : `<i style="transform:${move}">${character}</i>`
  })
  return `<span class="hand ${style}">${characters.join('')}</span>`
}

/**
 * A company chop: ring, name along it, star, purpose under it. Grey enough that the scanner makes uneven ink of it.
 *
 * @param {{ name: string, purpose: string, turn: number, size?: number }} chop `turn` in degrees, `size` in mm
 */
export function chop({ name, purpose, turn, size = 41 }) {
  const id = `arc-${name.length}-${purpose.length}-${turn}`
  const long = name.length > 9 ? 16 : 18
  return `<svg class="chop" viewBox="0 0 160 160" style="width:${size}mm;height:${size}mm;transform:rotate(${turn}deg)">
    <defs><path id="${id}" d="M 36 110 A 53 53 0 1 1 124 110"/></defs>
    <circle cx="80" cy="80" r="76" fill="none" stroke="#767676" stroke-width="4"/>
    <text font-size="${long}" font-weight="700" fill="#707070" text-anchor="middle">
      <textPath href="#${id}" startOffset="50%" textLength="${Math.min(225, name.length * 23)}">${name}</textPath></text>
    <path fill="#707070" d="M80 54l6.2 19h20l-16.1 11.7 6.1 19L80 92l-16.2 11.7 6.1-19L53.8 73h20z"/>
    <text x="80" y="132" font-size="14" font-weight="700" fill="#707070" text-anchor="middle">${purpose}</text>
  </svg>`
}
