import { createRouterClient } from '@orpc/server'
import { SAMPLE_PEOPLE, SAMPLE_PIN } from '#db/sample/index.ts'
import type { Services } from '../core/context.ts'
import { createRouter } from '../core/index.ts'

/** Everybody of the sample company at a place of his own, signed in, as if each sat at the desk. */
export async function seatEverybody(services: Services) {
  const router = createRouter(services)

  async function seat(userId: string) {
    const kept: { token: string | null } = { token: null }
    const keepToken = (token: string | null): void => {
      kept.token = token
    }
    const place = createRouterClient(router, {
      context: () => ({ caller: { door: 'desktop', address: 'sample', token: kept.token, keepToken } }),
    })
    await place.session.signIn({ userId, pin: SAMPLE_PIN })
    return place
  }

  const { zhouMin, wangShan, tangYue, linGuohua, zhengWei, liuYang, sunLi } = SAMPLE_PEOPLE
  const { chenGuodong, heJianjun, wuJing, maQiang, shenYaqin } = SAMPLE_PEOPLE
  return {
    clerk: await seat(zhouMin.id),
    secondClerk: await seat(wangShan.id),
    assistant: await seat(tangYue.id),
    supervisor: await seat(linGuohua.id),
    director: await seat(zhengWei.id),
    sales: await seat(liuYang.id),
    secondSales: await seat(sunLi.id),
    technical: await seat(chenGuodong.id),
    production: await seat(heJianjun.id),
    quality: await seat(wuJing.id),
    warehouse: await seat(maQiang.id),
    finance: await seat(shenYaqin.id),
  }
}

export type Office = Awaited<ReturnType<typeof seatEverybody>>
