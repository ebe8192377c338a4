import { PAYMENT_KINDS } from '../payment-terms.ts'
import { CUSTOMER_CLASSES } from '../policy.ts'
import { PLAN_SCOPES } from '../price-plans.ts'
import type { ImportColumn } from './column.ts'
import type { MasterKind } from './kinds.ts'

const customer: ImportColumn = { key: 'customer', kind: 'text', required: true, refers: 'customer' }
const customerName: ImportColumn = { key: 'customerName', kind: 'info' }
const product: ImportColumn = { key: 'product', kind: 'text', required: true, refers: 'product' }
const productName: ImportColumn = { key: 'productName', kind: 'info' }
const minimum: ImportColumn = { key: 'minimum', kind: 'quantity', required: true }
const price: ImportColumn = { key: 'price', kind: 'unitPrice', required: true }
const active: ImportColumn = { key: 'active', kind: 'yesNo', blank: true }

/**
 * The columns of each kind's sheet, in the order in which they are exported; a file may have them in any order, and may
 * leave out those that it does not want to say anything about.
 */
export const COLUMNS: { readonly [Kind in MasterKind]: readonly ImportColumn[] } = {
  customers: [
    // Empty for a new customer: the program takes the next of its own series.
    { key: 'number', kind: 'text' },
    { key: 'name', kind: 'text', required: true },
    { key: 'shortName', kind: 'text' },
    { key: 'class', kind: 'choice', choices: CUSTOMER_CLASSES, required: true, blank: 'C' },
    { key: 'classReason', kind: 'text' },
    { key: 'creditLimit', kind: 'amount', required: true, blank: 0 },
    { key: 'sales', kind: 'text', refers: 'sales' },
    { key: 'clerk', kind: 'text', refers: 'clerk' },
    { key: 'phone', kind: 'text' },
    { key: 'fax', kind: 'text' },
    { key: 'region', kind: 'text' },
    { key: 'invoiceTitle', kind: 'text' },
    { key: 'taxNumber', kind: 'text' },
    { key: 'blacklisted', kind: 'yesNo' },
    { key: 'blacklistReason', kind: 'text' },
    { key: 'remark', kind: 'text', most: 4_000 },
    active,
  ],
  contacts: [
    customer,
    customerName,
    { key: 'name', kind: 'text', required: true },
    { key: 'duty', kind: 'text' },
    { key: 'phone', kind: 'text' },
    { key: 'email', kind: 'text' },
    { key: 'wechat', kind: 'text' },
    { key: 'signs', kind: 'yesNo' },
    active,
  ],
  addresses: [
    customer,
    customerName,
    { key: 'place', kind: 'text', required: true },
    { key: 'consignee', kind: 'text' },
    { key: 'phone', kind: 'text' },
    active,
  ],
  articles: [
    customer,
    customerName,
    { key: 'article', kind: 'text', required: true },
    product,
    productName,
    { key: 'specification', kind: 'text' },
    active,
  ],
  products: [
    { key: 'number', kind: 'text', required: true },
    { key: 'name', kind: 'text', required: true },
    { key: 'specification', kind: 'text', required: true },
    { key: 'unit', kind: 'text', required: true },
    { key: 'category', kind: 'text', refers: 'category' },
    { key: 'cost', kind: 'unitPrice', secret: true },
    { key: 'inspectionItems', kind: 'text', most: 2_000 },
    active,
  ],
  planRows: [
    { key: 'plan', kind: 'text', required: true },
    { key: 'scope', kind: 'choice', choices: PLAN_SCOPES, required: true },
    { key: 'subject', kind: 'text' },
    { key: 'from', kind: 'day', required: true },
    { key: 'to', kind: 'day' },
    product,
    productName,
    minimum,
    price,
  ],
  contracts: [
    { key: 'number', kind: 'text', required: true },
    customer,
    customerName,
    { key: 'from', kind: 'day', required: true },
    { key: 'to', kind: 'day' },
    { key: 'payment', kind: 'choice', choices: PAYMENT_KINDS, required: true },
    { key: 'deposit', kind: 'percent' },
    { key: 'days', kind: 'whole', largest: 365 },
    { key: 'signer', kind: 'text', required: true },
    { key: 'deliveryTerms', kind: 'text' },
    { key: 'settlement', kind: 'text' },
    active,
  ],
  contractPrices: [
    { key: 'contract', kind: 'text', required: true, refers: 'contract' },
    product,
    productName,
    minimum,
    price,
  ],
}

/** The columns that a sheet of somebody with these rights has (R4.7). */
export const columnsFor = (kind: MasterKind, seesCost: boolean): readonly ImportColumn[] =>
  COLUMNS[kind].filter((column) => seesCost || !column.secret)
