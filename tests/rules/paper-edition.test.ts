import { expect, it } from 'vitest'
import { readPaperCode } from '#shared/rules/paper-code.ts'
import { editionOf } from '#shared/rules/paper-edition.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const file = upTo(anOrder({ class: 'B' }), 11)
const editionAt = (text: string) => {
  const code = readPaperCode(text)
  if (code === null) throw new Error(`no code: ${text}`)
  const { edition, currentEdition, isCurrent } = editionOf(file, code)
  return [edition, currentEdition, isCurrent]
}
const { number, revision } = file.order
const ordered = file.papers.find((paper) => paper.kind === 'productionOrder')

it('R19.1 a slip holds for the revision that it was printed for', () => {
  expect(editionAt(`OD:JS${number}/${revision}`)).toEqual([String(revision), String(revision), true])
  expect(editionAt(`OD:JS${number}/${revision + 1}`)).toEqual([String(revision + 1), String(revision), false])
})

it('R19.1 a sheet holds while no newer one is made', () => {
  expect(editionAt(`OD:${number}/1`)).toEqual(['1', '1', true])
  expect(editionAt(`OD:${number}/2`)).toEqual(['2', '1', false])
})

it('R19.1 only the production order in force holds; a delivery note holds for ever', () => {
  const inForce = ordered?.kind === 'productionOrder' ? ordered.body.number : ''
  expect(inForce).toMatch(/^SC/)
  expect(editionAt('OD:SC20200101-999')).toEqual(['SC20200101-999', inForce, false])
  expect(editionAt('OD:FH20200101-999')).toEqual(['FH20200101-999', 'FH20200101-999', true])
})
