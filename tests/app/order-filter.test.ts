import { expect, it } from 'vitest'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import {
  EMPTY_FILTER,
  filterFromAddress,
  filterToAddress,
  sameFilter,
  withStage,
} from '#renderer/desks/orders/filter.ts'
import { civilDate } from '#shared/values/civil-date.ts'

it('keeps a filter in the address and finds the same one there', () => {
  const filter = {
    ...EMPTY_FILTER,
    text: '宏达 70g',
    stages: ['inProduction', 'inStock'] as ('inProduction' | 'inStock')[],
    openOnly: false,
    clerkId: 'u1',
    lateOnly: true,
    preDeliveryFrom: civilDate('2026-11-01'),
    sort: 'customer' as const,
  }
  const address = new URLSearchParams(filterToAddress(filter))
  expect(filterFromAddress(address)).toEqual(filter)
})

it('writes nothing into the address for the list as it is at first', () => {
  expect(filterToAddress(EMPTY_FILTER)).toEqual({})
  expect(filterFromAddress(new URLSearchParams())).toEqual(EMPTY_FILTER)
})

it('shows the whole list for an address that makes no sense', () => {
  expect(filterFromAddress(new URLSearchParams('stage=flying&from=2026-13-40'))).toEqual(EMPTY_FILTER)
})

it('asks for closed orders as well when their stage is picked', () => {
  expect(withStage(EMPTY_FILTER, 'closed')).toMatchObject({ stages: ['closed'], openOnly: false })
  expect(withStage(EMPTY_FILTER, 'inStock')).toMatchObject({ stages: ['inStock'], openOnly: true })
  expect(sameFilter(withStage(withStage(EMPTY_FILTER, 'inStock'), undefined), EMPTY_FILTER)).toBe(true)
})

it('drops the legal form of a company in lists, never the whole name', () => {
  expect(shortCompany('宏达印刷有限公司')).toBe('宏达印刷')
  expect(shortCompany('无锡金盛收银纸制品厂')).toBe('无锡金盛收银纸制品厂')
  expect(shortCompany('Hongda Printing Co., Ltd.')).toBe('Hongda Printing')
  expect(shortCompany('有限公司')).toBe('有限公司')
})
