import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import { SAMPLE_PEOPLE } from './people.ts'

export type SampleCustomer = {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly class: CustomerClass
  readonly why: string
  /** Yuan. */
  readonly creditLimit: number
  readonly phone: string
  readonly fax: string
  readonly region: string
  readonly sales: string
  readonly clerk: string
  /** Name, duty, telephone; the first signs confirmation sheets. */
  readonly contacts: readonly (readonly [name: string, duty: string, phone: string])[]
  readonly addresses: readonly (readonly [place: string, consignee: string, phone: string])[]
  readonly contract?: {
    readonly number: string
    readonly payment: PaymentTerms
    /** Product number → yuan. */
    readonly prices: Readonly<Record<string, number>>
  }
  /** What he calls our products: his article → our number. */
  readonly articles?: Readonly<Record<string, string>>
  readonly blacklisted?: string
}

const { zhouMin, wangShan, liuYang, sunLi } = SAMPLE_PEOPLE
const bySize = '年采购额 500 万以上，三年无逾期'
const byHabit = '年采购额 100 万以上，偶有逾期'
const small = '零星采购'
const deposit = (percent: number): PaymentTerms => ({ kind: 'deposit', depositBp: percent * 100 })
const credit = (days: number): PaymentTerms => ({ kind: 'credit', days })

/** The sample company's customers, of every class and kind of payment. */
export const SAMPLE_CUSTOMERS: readonly SampleCustomer[] = [
  {
    id: 'customer-hengtong',
    name: '杭州恒通包装有限公司',
    short: '恒通包装',
    class: 'A',
    why: bySize,
    creditLimit: 2_000_000,
    phone: '0571-8832 6600',
    fax: '0571-8832 6610',
    region: '浙江',
    sales: sunLi.id,
    clerk: zhouMin.id,
    contacts: [
      ['赵志刚', '采购', '0571-8832 6608'],
      ['孙师傅', '仓库', '139 5801 7726'],
    ],
    addresses: [['浙江省杭州市余杭区良渚街道 恒通二厂', '孙师傅', '139 5801 7726']],
    contract: {
      number: 'XS-2026-018',
      payment: credit(60),
      prices: { 'RM-65-640': 9900, 'RM-65-890': 9900, 'CFB-50-787': 12_600 },
    },
    articles: { 'HT-T65-640': 'RM-65-640', 'HT-T65-890': 'RM-65-890' },
  },
  {
    id: 'customer-hongda',
    name: '宏达印刷有限公司',
    short: '宏达印刷',
    class: 'B',
    why: byHabit,
    creditLimit: 800_000,
    phone: '0512-6588 2107',
    fax: '0512-6588 2108',
    region: '苏州',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [
      ['李红', '采购主管', '0512-6588 2107'],
      ['王建平', '3 号库', '138 6211 4470'],
    ],
    addresses: [['江苏省苏州市吴中区郭巷街道尹山路 88 号 3 号库', '王建平', '138 6211 4470']],
    contract: {
      number: 'XS-2026-031',
      payment: deposit(30),
      prices: { 'RM-70-787': 9850, 'RM-55-405': 10_400, 'GL-62-1090': 13_600 },
    },
    articles: { 'HD-7078': 'RM-70-787', 'HD-5540': 'RM-55-405' },
  },
  {
    id: 'customer-ruifeng',
    name: '苏州瑞丰标签有限公司',
    short: '瑞丰标签',
    class: 'C',
    why: small,
    creditLimit: 100_000,
    phone: '0512-6720 3314',
    fax: '0512-6720 3315',
    region: '苏州',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['张晓东', '老板', '139 1402 6631']],
    addresses: [['江苏省苏州市相城区北桥街道凤北公路 12 号', '张晓东', '139 1402 6631']],
  },
  {
    id: 'customer-jinsheng',
    name: '无锡金盛收银纸制品厂',
    short: '金盛收银纸',
    class: 'B',
    why: byHabit,
    creditLimit: 500_000,
    phone: '0510-8236 5502',
    fax: '0510-8236 5503',
    region: '无锡',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['钱海波', '厂长', '136 6518 2207']],
    addresses: [['江苏省无锡市锡山区东亭街道春晖中路 66 号', '钱海波', '136 6518 2207']],
    contract: { number: 'XS-2026-040', payment: deposit(30), prices: { 'RM-55-405': 10_300 } },
  },
  {
    id: 'customer-boyi',
    name: '上海博艺标签有限公司',
    short: '博艺标签',
    class: 'C',
    why: small,
    creditLimit: 150_000,
    phone: '021-5780 2261',
    fax: '021-5780 2262',
    region: '上海',
    sales: sunLi.id,
    clerk: zhouMin.id,
    contacts: [['许文静', '采购', '137 6142 9035']],
    addresses: [['上海市松江区新桥镇新飞路 1500 弄 23 号', '许文静', '137 6142 9035']],
    contract: { number: 'XS-2026-052', payment: deposit(30), prices: {} },
  },
  {
    id: 'customer-nanfang',
    name: '广州南方票据印务有限公司',
    short: '南方票据',
    class: 'A',
    why: bySize,
    creditLimit: 1_500_000,
    phone: '020-8731 4420',
    fax: '020-8731 4421',
    region: '华南',
    sales: sunLi.id,
    clerk: zhouMin.id,
    contacts: [['梁伟明', '供应部', '139 2218 6043']],
    addresses: [['广东省广州市黄埔区云埔工业区埔南路 30 号', '梁伟明', '139 2218 6043']],
    contract: { number: 'XS-2026-009', payment: { kind: 'monthly' }, prices: { 'RM-80-890': 10_500 } },
  },
  {
    id: 'customer-lianhe',
    name: '江阴联合医用包装材料有限公司',
    short: '联合医材',
    class: 'B',
    why: byHabit,
    creditLimit: 600_000,
    phone: '0510-8236 1190',
    fax: '0510-8236 1191',
    region: '无锡',
    sales: sunLi.id,
    clerk: zhouMin.id,
    contacts: [['葛兰', '采购经理', '0510-8236 1190']],
    addresses: [['江苏省江阴市华士镇勤丰路 1 号', '老周', '137 7152 3306']],
    contract: { number: 'XS-2026-027', payment: credit(30), prices: { 'MD-60-620': 19_000 } },
  },
  {
    id: 'customer-guotai',
    name: '昆山国泰物流单证有限公司',
    short: '国泰物流单证',
    class: 'B',
    why: byHabit,
    creditLimit: 600_000,
    phone: '0512-5771 8830',
    fax: '0512-5771 8831',
    region: '苏州',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['顾磊', '单证部', '0512-5771 8836']],
    addresses: [['江苏省昆山市花桥镇绿地大道 231 号 昆山仓', '顾磊', '138 1263 0751']],
    contract: { number: 'XS-2026-022', payment: credit(30), prices: { 'RM-70-210': 10_100 } },
  },
  {
    id: 'customer-yongxin',
    name: '宁波永新文具有限公司',
    short: '永新文具',
    class: 'C',
    why: small,
    creditLimit: 120_000,
    phone: '0574-8790 5526',
    fax: '0574-8790 5527',
    region: '浙江',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['方敏', '采购', '135 0574 8812']],
    addresses: [['浙江省宁波市鄞州区云龙镇工业区 17 号', '方敏', '135 0574 8812']],
    contract: { number: 'XS-2026-060', payment: { kind: 'prepaid' }, prices: {} },
  },
  {
    id: 'customer-jiahe',
    name: '嘉兴嘉禾食品包装有限公司',
    short: '嘉禾食品包装',
    class: 'B',
    why: byHabit,
    creditLimit: 600_000,
    phone: '0573-8281 7745',
    fax: '0573-8281 7746',
    region: '浙江',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['陆小芸', '采购', '137 3835 0921']],
    addresses: [['浙江省嘉兴市秀洲区洪合镇洪福路 9 号', '陆小芸', '137 3835 0921']],
    contract: { number: 'XS-2026-035', payment: credit(30), prices: { 'GL-70-1090': 13_300 } },
  },
  {
    id: 'customer-yuehua',
    name: '东莞粤华彩印有限公司',
    short: '粤华彩印',
    class: 'B',
    why: byHabit,
    creditLimit: 500_000,
    phone: '0769-8338 2205',
    fax: '0769-8338 2206',
    region: '华南',
    sales: sunLi.id,
    clerk: wangShan.id,
    contacts: [['黄志强', '采购', '138 2578 6610']],
    addresses: [['广东省东莞市大朗镇富民工业园 5 栋', '黄志强', '138 2578 6610']],
    contract: { number: 'XS-2026-044', payment: credit(30), prices: {} },
  },
  {
    id: 'customer-dexin',
    name: '佛山德信标签材料有限公司',
    short: '德信标签',
    class: 'B',
    why: byHabit,
    creditLimit: 500_000,
    phone: '0757-8666 3180',
    fax: '0757-8666 3181',
    region: '华南',
    sales: sunLi.id,
    clerk: wangShan.id,
    contacts: [['何志文', '仓储', '139 2990 1752']],
    addresses: [['广东省佛山市南海区狮山镇长虹岭工业园 18 号', '何志文', '139 2990 1752']],
    contract: { number: 'XS-2026-047', payment: credit(30), prices: {} },
  },
  {
    id: 'customer-xingchen',
    name: '常州星辰收银耗材有限公司',
    short: '星辰收银',
    class: 'C',
    why: small,
    creditLimit: 100_000,
    phone: '0519-8512 6640',
    fax: '0519-8512 6641',
    region: '无锡',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['吕洁', '采购', '136 1612 3358']],
    addresses: [['江苏省常州市武进区湖塘镇长虹路 88 号', '吕洁', '136 1612 3358']],
    contract: { number: 'XS-2026-063', payment: { kind: 'cashOnDelivery' }, prices: {} },
  },
  {
    id: 'customer-tianyi',
    name: '南京天一商贸有限公司',
    short: '天一商贸',
    class: 'C',
    why: small,
    creditLimit: 50_000,
    phone: '025-5246 7713',
    fax: '025-5246 7714',
    region: '南京',
    sales: sunLi.id,
    clerk: zhouMin.id,
    contacts: [['邵琳', '项目', '138 5190 4427']],
    addresses: [['江苏省南京市江宁区秣陵街道将军大道 20 号', '邵琳', '138 5190 4427']],
    contract: { number: 'XS-2026-066', payment: { kind: 'prepaid' }, prices: {} },
  },
  // Two who are one: entered a second time from a fax, with another form of the name.
  {
    id: 'customer-dexin-double',
    name: '广东省佛山市德信标签材料厂',
    short: '德信标签材料厂',
    class: 'C',
    why: small,
    creditLimit: 0,
    phone: '0757-8666 3180',
    fax: '0757-8666 3199',
    region: '华南',
    sales: sunLi.id,
    clerk: wangShan.id,
    contacts: [
      ['何志文', '仓储', '139 2990 1752'],
      ['邓小莉', '跟单', '137 2588 4016'],
    ],
    addresses: [['广东省佛山市南海区狮山镇长虹岭工业园 18 号 2 号门', '邓小莉', '137 2588 4016']],
  },
  {
    id: 'customer-longxin',
    name: '徐州隆鑫纸品经营部',
    short: '隆鑫纸品',
    class: 'C',
    why: small,
    creditLimit: 0,
    phone: '0516-8377 2290',
    fax: '0516-8377 2291',
    region: '徐州',
    sales: liuYang.id,
    clerk: zhouMin.id,
    contacts: [['隆建国', '老板', '139 5210 7781']],
    addresses: [['江苏省徐州市鼓楼区煤港路 3 号', '隆建国', '139 5210 7781']],
    blacklisted: '2025 年两笔货款 86,400.00 元至今未付',
  },
]
