import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'
import type { Letterhead, PaperHead, Signed } from '../models.ts'

const timeZone = 'Asia/Shanghai'

/** A moment by the office's clock: `at('2026-11-16', '09:50')`. */
export const at = (day: string, time: string) => instantOf(civilDate(day), time, timeZone)

export const signed = (name: string, day: string, time: string): Signed => ({ name, at: at(day, time) })

const letterhead: Letterhead = {
  mark: '华光',
  name: '华光特种纸业有限公司',
  latinName: 'HUAGUANG SPECIALTY PAPER CO., LTD.',
  address: '江苏省苏州市相城区渭塘镇凤阳路 168 号',
  phone: '0512-6500 2217',
  fax: '0512-6500 2218',
}

export const sampleHead: PaperHead = {
  language: 'zh-CN',
  letterhead,
  number: '20261113-004',
  code: null,
  revision: 2,
  copy: 'customer',
  printedAt: at('2026-11-16', '09:48'),
  timeZone,
  copyNumber: 1,
  supersededBy: null,
}
