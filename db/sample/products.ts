import type { SpecificationAttribute } from '#shared/rules/specification.ts'

export type SampleProduct = {
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly category: string
  /** Yuan per ton, from 0 t, from 5 t, from 20 t. */
  readonly prices: readonly [number, number, number]
  /** Yuan per ton; null where nobody has worked it out. */
  readonly cost: number | null
  readonly inspection: readonly string[]
}

const free = (name: string, unit: string, ...values: readonly string[]): SpecificationAttribute => ({
  name,
  unit,
  values,
  closed: false,
  required: true,
})
const extra = (name: string, unit: string, ...values: readonly string[]): SpecificationAttribute => ({
  ...free(name, unit, ...values),
  required: false,
})

/** What each category is specified by; the specifications below read by them. */
export const SAMPLE_CATEGORIES: readonly {
  readonly name: string
  readonly attributes: readonly SpecificationAttribute[]
}[] = [
  {
    name: '热敏',
    attributes: [
      free('定量', 'g/m²', '55', '58', '65', '70', '75', '80'),
      free('幅宽', 'mm', '405', '640', '787', '890', '1090'),
      extra('纸芯', '寸芯', '1', '3'),
      extra('卷长', 'm', '6000', '12000'),
    ],
  },
  {
    name: '无碳复写',
    attributes: [
      free('定量', 'g/m²', '48', '50', '52', '55', '80'),
      free('幅宽', 'mm', '787', '890', '1090'),
      extra('纸芯', '寸芯', '3'),
      { ...extra('颜色', '', '白', '黄', '红', '蓝', '绿'), closed: true },
    ],
  },
  {
    name: '格拉辛',
    attributes: [
      free('定量', 'g/m²', '58', '62', '70', '80'),
      free('幅宽', 'mm', '780', '1090'),
      extra('纸芯', '寸芯', '3', '6'),
    ],
  },
  {
    name: '医用',
    attributes: [
      free('定量', 'g/m²', '60', '70'),
      free('幅宽', 'mm', '620', '1020'),
      extra('纸芯', '寸芯', '3'),
      { ...extra('洁净等级', '', '十万级', '万级'), closed: true },
    ],
  },
  {
    name: '原纸',
    attributes: [free('定量', 'g/m²', '28', '30'), free('幅宽', 'mm', '787'), extra('纸芯', '寸芯', '3')],
  },
]

const THERMAL = ['定量 g/m²', '厚度 μm', '动态发色密度', '幅宽 mm', '接头数']
const CARBONLESS = ['定量 g/m²', '显色速度', '耐折度', '幅宽 mm']
const GLASSINE = ['定量 g/m²', '透明度 %', '表面强度', '幅宽 mm']
const MEDICAL = ['定量 g/m²', '透气度', '干态强度', '洁净度', '幅宽 mm']

/** Number, grammage, width, price, cost. Under 5 t as written, from 5 t and from 20 t one and two per cent less. */
type Row = readonly [number: string, grams: number, width: number, price: number, cost: number | null]

const family = (
  category: string,
  name: string,
  inspection: readonly string[],
  rows: readonly Row[],
): readonly SampleProduct[] =>
  rows.map(([number, grams, width, price, cost]) => ({
    number,
    name,
    specification: `${grams}g/m² ${width}mm`,
    category,
    prices: [price, (price * 99) / 100, (price * 98) / 100],
    cost,
    inspection,
  }))

/** What the sample company makes. Product ids are `product-` and the number in small letters. */
export const SAMPLE_PRODUCTS: readonly SampleProduct[] = [
  ...family('热敏', '热敏纸', THERMAL, [
    ['RM-55-405', 55, 405, 10_300, 8900],
    ['RM-55-640', 55, 640, 10_300, 8900],
    ['RM-55-787', 55, 787, 10_250, 8900],
    ['RM-58-790', 58, 790, 10_150, null],
    ['RM-65-640', 65, 640, 10_000, 8550],
    ['RM-65-890', 65, 890, 10_000, 8550],
    ['RM-70-210', 70, 210, 10_150, 8500],
    ['RM-70-787', 70, 787, 9900, 8400],
    ['RM-75-640', 75, 640, 10_050, 8600],
    ['RM-80-890', 80, 890, 10_600, 8950],
    ['RM-80-1090', 80, 1090, 10_600, null],
  ]),
  ...family('无碳复写', '无碳复写 CB', CARBONLESS, [
    ['CB-48-787', 48, 787, 9200, 7900],
    ['CB-50-1090', 50, 1090, 9100, 7900],
    ['CB-80-787', 80, 787, 9400, null],
  ]),
  ...family('无碳复写', '无碳复写 CFB', CARBONLESS, [
    ['CFB-50-787', 50, 787, 12_700, 10_900],
    ['CFB-50-1090', 50, 1090, 12_700, 10_900],
    ['CFB-52-890', 52, 890, 12_800, null],
  ]),
  ...family('无碳复写', '无碳复写 CF', CARBONLESS, [
    ['CF-50-787', 50, 787, 9000, 7700],
    ['CF-50-1090', 50, 1090, 9000, 7700],
    ['CF-55-787', 55, 787, 9050, null],
  ]),
  ...family('格拉辛', '格拉辛纸', GLASSINE, [
    ['GL-58-1090', 58, 1090, 13_800, 11_700],
    ['GL-62-780', 62, 780, 13_600, 11_500],
    ['GL-62-1090', 62, 1090, 13_600, 11_500],
    ['GL-70-1090', 70, 1090, 13_400, 11_400],
    ['GL-80-1090', 80, 1090, 13_300, null],
  ]),
  ...family('医用', '医用透析纸', MEDICAL, [
    ['MD-60-620', 60, 620, 19_200, 15_800],
    ['MD-60-1020', 60, 1020, 19_200, 15_800],
    ['MD-70-1020', 70, 1020, 19_500, null],
  ]),
  ...family('原纸', '复写原纸', CARBONLESS, [
    ['FX-28-787', 28, 787, 12_300, 10_400],
    ['FX-30-787', 30, 787, 12_100, 10_300],
  ]),
]

/** Raw materials: number, name, tons in reserve. */
export const SAMPLE_MATERIALS = [
  ['YZ-45', '热敏原纸 45g', 120],
  ['YZ-58', '热敏原纸 58g', 400],
  ['YZ-40', '无碳原纸 40g', 90],
  ['YZ-GL', '格拉辛原纸', 60],
  ['YZ-GL58', '格拉辛原纸 58g', 0.2],
  ['YZ-MD', '医用原纸', 25],
  ['MJ-FM', '长纤木浆', 40],
  ['RL-ODB', '无色染料 ODB-2', 12],
  ['XS-BPS', '显色剂', 24],
  ['WJN-01', '微胶囊', 9],
  ['GY-PVA', '聚乙烯醇', 25],
  ['BZ-01', '牛皮纸与防潮膜', 30],
] as const satisfies readonly (readonly [number: string, name: string, tons: number])[]

export type SampleMaterial = (typeof SAMPLE_MATERIALS)[number][0]

/** What one ton of a product, or of its category, takes in thousandths of a ton, and how it is made. */
const SAMPLE_FORMULAS: Readonly<
  Record<
    string,
    {
      readonly versions: number
      readonly process: string
      readonly needs: Readonly<Partial<Record<SampleMaterial, number>>>
    }
  >
> = {
  热敏: {
    versions: 3,
    process: '底涂、热敏涂布、超压、分切复卷',
    needs: { 'YZ-58': 820, 'RL-ODB': 18, 'XS-BPS': 42, 'GY-PVA': 35, 'BZ-01': 20 },
  },
  无碳复写: {
    versions: 2,
    process: '气刀涂布、干燥、分切复卷',
    needs: { 'YZ-40': 860, 'WJN-01': 45, 'GY-PVA': 20, 'BZ-01': 20 },
  },
  // Lighter base paper, of which hardly any is left: whoever asks for it meets a shortage.
  'GL-58-1090': {
    versions: 2,
    process: '施胶、超级压光、分切复卷',
    needs: { 'YZ-GL58': 960, 'GY-PVA': 30, 'BZ-01': 20 },
  },
  格拉辛: { versions: 7, process: '施胶、超级压光、分切复卷', needs: { 'YZ-GL': 960, 'GY-PVA': 30, 'BZ-01': 20 } },
  医用: { versions: 2, process: '浸渍、压光、洁净分切', needs: { 'YZ-MD': 970, 'BZ-01': 25 } },
  原纸: { versions: 1, process: '抄造、压光、分切复卷', needs: { 'MJ-FM': 1050, 'BZ-01': 20 } },
}

/** Production lines: id, name, tons a day, and the categories that each makes. */
export const SAMPLE_LINES = [
  ['line-1', '1# 涂布机', 12, ['热敏', '无碳复写']],
  ['line-2', '2# 涂布机', 14, ['热敏', '无碳复写', '格拉辛', '医用']],
  ['line-3', '3# 复卷机', 30, ['原纸']],
] as const satisfies readonly (readonly [id: string, name: string, tons: number, makes: readonly string[]])[]

/** Finished goods on hand: batch, product, tons, days ago. */
export const SAMPLE_STOCK = [
  ['L26102801', 'RM-55-405', 6.2, 25],
  ['L26110301', 'RM-55-405', 3.5, 19],
  ['L26103001', 'RM-70-787', 2.4, 23],
  ['L26110501', 'RM-65-640', 4.8, 17],
  ['L26110502', 'RM-70-210', 1.6, 17],
  ['L26102201', 'GL-62-780', 3.1, 31],
  ['L26110901', 'CF-50-787', 5.5, 13],
  ['L26111001', 'FX-28-787', 0.9, 12],
] as const satisfies readonly (readonly [batch: string, product: string, tons: number, daysAgo: number])[]

/** The id under which a sample product is known. */
export const productIdOf = (number: string): string => `product-${number.toLowerCase()}`

/** How a product is made: by its own formula, or by that of its category. */
export const sampleRecipe = (number: string) =>
  SAMPLE_FORMULAS[number] ?? SAMPLE_FORMULAS[SAMPLE_PRODUCTS.find((one) => one.number === number)?.category ?? '']
