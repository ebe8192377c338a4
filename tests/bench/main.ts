import { rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { benchGrid } from './grid.ts'
import { officeFile, openCopy, openOffice } from './office.ts'
import { benchReading } from './read.ts'
import { benchSave } from './save.ts'
import { benchStart } from './start.ts'

/**
 * `npm run bench [-- --json FILE] [--orders N[,N…]] [--turns N] [--folders N] [--keep FOLDER]`: ratios against raw prepared
 * statements of the same run. Of the orders, the newest `--folders` have their whole folder; a generated office is kept in
 * `--keep` for the next run. `--only grid` measures the page's line grid alone.
 *
 * Nothing here passes or fails: a slow machine is no mistake. Each figure stands beside its raw partner of the same run.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    orders: { type: 'string', default: '10000,100000' },
    turns: { type: 'string', default: '300' },
    folders: { type: 'string', default: '100000' },
    keep: { type: 'string' },
    only: { type: 'string' },
  },
})
const turns = Number(values.turns)
const sizes = values.only === 'grid' ? [] : values.orders.split(',').map(Number)

const nameOf = (orders: number): string =>
  orders % 1_000_000 === 0 ? `${orders / 1_000_000}m` : orders % 1_000 === 0 ? `${orders / 1_000}k` : String(orders)

const figures: Record<string, number> = await benchGrid()
for (const [index, orders] of sizes.entries()) {
  const size = nameOf(orders)
  const began = performance.now()
  const keep = values.keep ?? null
  const path = await officeFile({ orders, folders: Math.min(orders, Number(values.folders)), keep })
  const seconds = (performance.now() - began) / 1_000
  figures[`generate.s.${size}`] = seconds
  console.log(`${size}: ${orders} orders made in ${seconds.toFixed(1)} s`)
  Object.assign(figures, await benchStart(path, size))
  const office = await openOffice(path)
  Object.assign(figures, await benchReading(office, size, turns))
  await office.close()
  if (index === 0) {
    const copy = await openCopy(path)
    const saving = await benchSave(copy, turns)
    await copy.close()
    Object.assign(figures, saving.figures)
    console.log(`one save writes ${JSON.stringify(saving.rows)}`)
  }
  if (keep === null) rmSync(dirname(path), { recursive: true })
}

const [smallest, largest] = [nameOf(sizes[0] ?? 0), nameOf(sizes.at(-1) ?? 0)]
if (smallest !== largest) {
  const ending = `.p95ms.${smallest}`
  for (const name of Object.keys(figures)) {
    if (!name.endsWith(ending) || name.includes('.raw.')) continue
    const what = name.slice(0, -ending.length)
    figures[`growth.${what}.${largest}`] = (figures[`${what}.p95ms.${largest}`] ?? 0) / (figures[name] ?? 0)
  }
}

for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(40)} ${value.toFixed(3).padStart(12)}`)
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
