import { halfWidth } from './half-width.ts'
import type { ReadField } from './problems.ts'

/** What a column is for; `none` is looked at by nobody (a serial number, an amount that is computed anyway). */
export type ColumnUse = ReadField | 'none'

/** Items of the form's head that an order sheet names above its table. */
export type HeadItem =
  | 'customer'
  | 'contact'
  | 'contactPhone'
  | 'customerPo'
  | 'deliveryPlace'
  | 'consignee'
  | 'consigneePhone'
  | 'requestedDate'
  | 'packaging'
  | 'label'
  | 'transport'
  | 'payment'
  | 'invoiceTitle'
  | 'special'

const COLUMNS: readonly (readonly [ColumnUse, readonly string[]])[] = [
  [
    'product',
    '品号 料号 产品编号 产品编码 产品代码 产品号 货号 物料号 物料编码 物料编号 商品编码 编码 型号 款号 品號 料號 產品編號 產品代號 貨號 物料編號 商品編號 型號 product productno productnumber productcode item itemno itemnumber itemcode partno partnumber sku article articleno code'.split(
      ' ',
    ),
  ],
  [
    'name',
    '品名 名称 产品名称 货品名称 商品名称 货名 物料名称 产品 品名规格 货物名称 名稱 產品名稱 貨品名稱 商品名稱 貨名 物料名稱 產品 品名規格 name productname description itemname goods itemdescription'.split(
      ' ',
    ),
  ],
  ['specification', '规格 规格型号 尺寸 克重 規格 規格型號 specification spec specs size dimensions'.split(' ')],
  [
    'quantity',
    '数量 订购数量 订货数量 订单数量 需求数量 采购数量 重量 吨数 吨位 數量 訂購數量 訂貨數量 採購數量 重量 噸數 quantity qty orderquantity orderqty amountordered weight tons'.split(
      ' ',
    ),
  ],
  ['unit', '单位 计量单位 單位 計量單位 unit uom units'.split(' ')],
  [
    'price',
    '单价 价格 含税单价 未税单价 不含税单价 报价 單價 價格 含稅單價 未稅單價 報價 price unitprice priceperunit rate'.split(
      ' ',
    ),
  ],
  [
    'date',
    '交期 要求日期 交货日期 交货期 需求日期 到货日期 要货日期 要求交期 交货时间 到货时间 需求日 交貨日期 交貨期 需求日期 到貨日期 要貨日期 交貨時間 日期 date requireddate duedate deliverydate requesteddate shipdate neededby wanteddate delivery'.split(
      ' ',
    ),
  ],
  [
    'note',
    '备注 说明 附注 要求 特殊要求 備註 備注 說明 附註 note notes remark remarks comment comments requirements'.split(
      ' ',
    ),
  ],
  [
    'none',
    '序号 行号 项次 项目 编号 金额 总价 小计 合计金额 含税金额 序號 行號 項次 項目 編號 金額 總價 小計 no line lineno seq # amount total linetotal sum'.split(
      ' ',
    ),
  ],
]
const HEADS: readonly (readonly [HeadItem, readonly string[]])[] = [
  [
    'customer',
    '客户 客户名称 购货单位 需方 采购方 买方 订货单位 客戶 客戶名稱 購貨單位 買方 訂貨單位 customer customername buyer company'.split(
      ' ',
    ),
  ],
  ['contact', '联系人 采购员 經辦人 经办人 聯絡人 聯繫人 採購員 contact contactperson attn'.split(' ')],
  ['contactPhone', '联系电话 联系人电话 电话 聯絡電話 聯絡人電話 電話 contactphone phone telephone tel'.split(' ')],
  [
    'customerPo',
    '对方单号 贵司单号 客户单号 订单号 订单编号 采购单号 采购订单号 合同号 對方單號 貴司單號 客戶單號 訂單號 訂單編號 採購單號 yourorder yourorderno yourpo pono po purchaseorder purchaseorderno ponumber orderno'.split(
      ' ',
    ),
  ],
  [
    'deliveryPlace',
    '交货地 交货地址 交货地点 送货地址 收货地址 交貨地 交貨地址 交貨地點 送貨地址 收貨地址 deliveryplace deliveryaddress deliverto shipto shippingaddress'.split(
      ' ',
    ),
  ],
  ['consignee', '收货人 收货联系人 收貨人 收貨聯絡人 consignee receiver recipient'.split(' ')],
  ['consigneePhone', '收货人电话 收货电话 收貨人電話 收貨電話 consigneephone receiverphone recipientphone'.split(' ')],
  [
    'requestedDate',
    '要求日期 交货日期 交期 交货期 需求日期 交貨日期 交貨期 requireddate requireddeliverydate deliverydate wantedby'.split(
      ' ',
    ),
  ],
  ['packaging', '包装 包装要求 包裝 包裝要求 packaging packing'.split(' ')],
  ['label', '标签 标签要求 標籤 標籤要求 label labels'.split(' ')],
  ['transport', '运输 运输方式 運輸 運輸方式 transport shipping shippingmethod'.split(' ')],
  ['payment', '付款 付款方式 payment paymentmethod paymentterms'.split(' ')],
  ['invoiceTitle', '发票抬头 發票抬頭 invoicetitle invoiceto billto'.split(' ')],
  ['special', '特殊要求 其他要求 specialrequirements special'.split(' ')],
]
const columnUses = new Map(COLUMNS.flatMap(([use, names]) => names.map((name) => [name, use] as const)))
const headItems = new Map(HEADS.flatMap(([item, names]) => names.map((name) => [name, item] as const)))

/** A heading as it is compared: neither case, space, width, star nor colon makes another one; what stands in brackets is apart. */
const bare = (heading: string): string =>
  halfWidth(heading)
    .toLowerCase()
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/[\s*:：.,、。_\-/]+/g, '')

/** What a column with this heading is for; null for words that are no heading. */
export function columnUse(heading: string): ColumnUse | null {
  const known = columnUses.get(bare(heading))
  if (known) return known
  // 数量 吨, 单价 元/吨: the first word says it, the rest is the unit.
  const [first = '', ...rest] = halfWidth(heading)
    .trim()
    .split(/[\s/]+/)
  return rest.length > 0 && heading.length < 20 ? (columnUses.get(bare(first)) ?? null) : null
}

/** The unit that a heading names: 数量（吨）, Qty (t), 单价 元/吨. */
export function headingUnit(heading: string): string {
  const text = halfWidth(heading)
  const inside = /[([【]([^)\]】]+)[)\]】]/.exec(text)?.[1] ?? text.trim().split(/\s+/).slice(1).join(' ')
  return inside.split('/').at(-1)?.trim() ?? ''
}

/** Which item of the form's head a label names; null for anything else. */
export const headItem = (label: string): HeadItem | null => headItems.get(bare(label)) ?? null
