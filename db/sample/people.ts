import type { Role } from '#shared/rules/roles.ts'

export type SamplePerson = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly phone: string
  readonly region: string
}

const person = (id: string, name: string, roles: readonly Role[], phone: string, region = ''): SamplePerson => ({
  id: `user-${id}`,
  name,
  roles,
  phone,
  region,
})

/** Who works at the sample company; one or more for every role. */
export const SAMPLE_PEOPLE = {
  zhouMin: person('zhou-min', '周敏', ['clerk'], '0512-6500 2217', '苏州'),
  wangShan: person('wang-shan', '王珊', ['clerk'], '0512-6500 2219', '华南'),
  tangYue: person('tang-yue', '唐悦', ['assistant'], '0512-6500 2220'),
  linGuohua: person('lin-guohua', '林国华', ['supervisor'], '139 1400 2201'),
  shenYaqin: person('shen-yaqin', '沈雅琴', ['finance'], '0512-6500 2225'),
  liuYang: person('liu-yang', '刘洋', ['sales'], '138 6200 3317', '苏州'),
  sunLi: person('sun-li', '孙丽', ['sales'], '138 6200 3318', '浙江'),
  heJianjun: person('he-jianjun', '何建军', ['production'], '139 1400 2207'),
  chenGuodong: person('chen-guodong', '陈国栋', ['technical'], '139 1400 2208'),
  wuJing: person('wu-jing', '吴静', ['quality'], '0512-6500 2230'),
  maQiang: person('ma-qiang', '马强', ['warehouse'], '139 1400 2211'),
  zhengWei: person('zheng-wei', '郑伟', ['director'], '139 1400 2200'),
  guYuqing: person('gu-yuqing', '顾雨晴', ['manager'], '139 1400 2199'),
  xuKai: person('xu-kai', '徐凯', ['admin'], '0512-6500 2240'),
} as const satisfies Record<string, SamplePerson>
