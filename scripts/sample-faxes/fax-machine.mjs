/** Group 3 fax at 'fine': 204 dots an inch across, 196 down; 1728 dots are the line of every machine. */
export const WIDTH = 1728
export const HEIGHT = 2287

const STYLE = `
  * { box-sizing: border-box }
  body { margin: 0; width: 794px; height: 1123px; padding: 74px 62px; background: #fff; color: #000;
    font: 16.5px/1.9 "Noto Serif CJK SC", serif }
  header { position: absolute; top: 34px; left: 52px; right: 52px; border-bottom: 1.4px dashed #000;
    font: 13px/1.5 "Noto Sans Mono CJK SC", monospace; white-space: pre }
  h1 { margin: 8px 0 18px; text-align: center; font-size: 30px; letter-spacing: .1em }
  h1.small { font-size: 23px } h1.left { text-align: left; margin: 4px 0 8px }
  h1 small { margin-left: 24px; padding: 4px 14px; border: 1.5px solid #000; font-size: 16px; letter-spacing: 0 }
  p { margin: 7px 0 } p.tight { margin: 3px 0; font-size: 15px } .two { display: flex; justify-content: space-between }
  .right { text-align: right } .firm { font-size: 19px } .big { font-size: 27px; margin: 14px 0 }
  table { width: 100%; margin: 12px 0; border-collapse: collapse; font-size: 15.5px; line-height: 1.55 }
  th, td { padding: 7px 5px; border: 1.3px solid #000; text-align: center; white-space: nowrap }
  .sign { position: relative; min-height: 170px; padding-top: 22px }
  .chop { position: absolute; left: 230px; top: -4px }
  .frame { display: grid; grid-template-columns: 1fr 1.15fr; margin: 16px 0; border: 2.4px solid #000 }
  .frame > div { padding: 14px 18px; min-height: 250px } .frame > div + div { border-left: 1.5px solid #000 }
  .frame .chop { left: 150px; top: 66px }
  .box { display: inline-block; width: 17px; height: 17px; margin-right: 9px; border: 1.5px solid #000; line-height: 17px }
  .hand { font-family: "Long Cang", "Zhi Mang Xing", "Liu Jian Mao Cao", "Noto Serif CJK SC"; font-size: 27px; line-height: 1.2 }
  .hand i { display: inline-block; font-style: normal } .hand .gap { width: .3em }
  .hand.name { font-family: "Liu Jian Mao Cao", "Zhi Mang Xing"; font-size: 46px }
  .letter { padding: 26px 30px } .letter .hand { font-size: 40px } .letter .name { font-size: 64px } .letter p { margin: 20px 0 }
  .advert { padding: 26px; border: 7px double #000; text-align: center }`

/**
 * Prints a page and sends it through a fax machine: drawn in laid, a little crooked; a fold, dust and a worn scanner dot;
 * then black or white, nothing between. Returns the dots, one bit each, black 1, rows padded to bytes.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ html: string, header: string, fonts: readonly string[], seed: number }} sheet
 * @returns {Promise<Buffer>}
 */
export async function faxed(page, { html, header, fonts, seed }) {
  const links = fonts.map((address) => `<link rel="stylesheet" href="${address}">`).join('')
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${links}<style>${STYLE}</style>${html}`,
  )
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  const body = (await page.screenshot({ type: 'png' })).toString('base64')
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style><header>${header}</header>`)
  const line = (await page.screenshot({ type: 'png' })).toString('base64')
  const bits = await page.evaluate(scan, { body, line, seed, width: WIDTH, height: HEIGHT })
  return Buffer.from(bits, 'base64')
}

/**
 * Runs in the browser, which has a canvas.
 *
 * @param {{ body: string, line: string, seed: number, width: number, height: number }} sheet
 */
async function scan({ body, line, seed, width, height }) {
  let state = seed
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const load = async (/** @type {string} */ png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    return image
  }
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  const turn = ((0.5 + roll() * 0.5) * (roll() < 0.5 ? -1 : 1) * Math.PI) / 180
  context.translate(width / 2, height / 2)
  context.rotate(turn)
  context.filter = 'blur(0.7px)'
  context.drawImage(await load(body), -width / 2, -height / 2, width, height)
  context.resetTransform()
  context.filter = 'none'
  // The sending machine's own line is printed straight.
  context.globalCompositeOperation = 'darken'
  context.drawImage(await load(line), 0, 0, width, height)

  const { data } = context.getImageData(0, 0, width, height)
  const fold = Math.round(height * (0.56 + roll() * 0.08))
  const worn = Math.round(width * (0.58 + roll() * 0.1))
  const stride = Math.ceil(width / 8)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const onFold = Math.abs(y - fold - Math.sin(x / 170) * 3) < 1.2 && roll() < 0.2
      const onWorn = x === worn && y > 120 && roll() < 0.45
      const grey = (data[(y * width + x) * 4] ?? 255) + (roll() - 0.5) * 96
      if (grey < 138 || onFold || onWorn) {
        const at = y * stride + (x >> 3)
        rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
      }
    }
  }
  for (let speck = 0; speck < 900; speck++) {
    const x = Math.floor(roll() * (width - 3))
    const y = Math.floor(roll() * (height - 3))
    const size = roll() < 0.85 ? 1 : 2
    for (let dot = 0; dot < size * size; dot++) {
      const column = x + (dot % size)
      const at = (y + Math.floor(dot / size)) * stride + (column >> 3)
      rows[at] = (rows[at] ?? 0) ^ (0x80 >> (column & 7))
    }
  }
  let text = ''
  for (let at = 0; at < rows.length; at += 8192) text += String.fromCharCode(...rows.subarray(at, at + 8192))
  return btoa(text)
}
