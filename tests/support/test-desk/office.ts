import { newId } from '#db/ids.ts'
import type { CustomerFields } from '#shared/contract/customers.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { Role } from '#shared/rules/roles.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import type { Desk, Place } from './open.ts'

export const PIN = '1234'
const PEOPLE: Readonly<Partial<Record<Role, string>>> = {
  clerk: '周敏',
  assistant: '唐悦',
  supervisor: '林国华',
  director: '郑伟',
  sales: '刘洋',
  technical: '陈国栋',
  production: '何建军',
  quality: '吴静',
  warehouse: '马强',
  finance: '沈雅琴',
}

export type Office = {
  readonly desk: Desk
  readonly admin: Place
  /** A signed-in place for each role. */
  readonly as: Readonly<Record<Role, Place>>
  readonly ids: Readonly<Record<Role, string>>
  readonly productId: string
}

/** What is known of an office that was planted: who is who, and its product. */
export type PlantedOffice = Pick<Office, 'ids' | 'productId'>

/** The office over a copy of the data folder in which it was planted: everybody signs in. */
export async function returnToOffice(desk: Desk, { ids, productId }: PlantedOffice): Promise<Office> {
  const signedIn = async ([role, userId]: [string, string]) => {
    const place = desk.place()
    await place.session.signIn({ userId, pin: PIN })
    return [role, place] as const
  }
  const as = Object.fromEntries(await Promise.all(Object.entries(ids).map(signedIn))) as Office['as']
  return { desk, admin: as.admin, as, ids, productId }
}

/** Sets an office up through the contract, as a user would: first start, accounts, a product with its price. */
export async function plantOffice(desk: Desk): Promise<Office> {
  const admin = desk.place()
  const language = 'zh-CN' as const
  const company = { name: '华光特种纸业', nameEn: '', short: '华光', address: '', phone: '', fax: '', language }
  const { adminId } = await admin.session.firstStart({
    key: newId(),
    company,
    adminName: '管理员',
    adminPin: PIN,
    sample: false,
  })
  await admin.session.signIn({ userId: adminId, pin: PIN })
  const as: Partial<Record<Role, Place>> = { admin }
  const ids: Partial<Record<Role, string>> = { admin: adminId }
  for (const [role, name] of Object.entries(PEOPLE) as [Role, string][]) {
    const user = { key: newId(), id: null, version: 0, name, roles: [role], phone: '', pin: PIN, active: true }
    const { id } = await admin.office.saveUser(user)
    as[role] = desk.place()
    await as[role]?.session.signIn({ userId: id, pin: PIN })
    ids[role] = id
  }
  const places = as as Office['as']
  const { id: productId } = await places.supervisor.office.saveProduct({
    key: newId(),
    id: null,
    version: 0,
    number: 'RM-70-787',
    name: '热敏纸',
    unit: '吨',
    active: true,
    specification: '70g/m² 787mm',
    category: '',
    cost: null,
    inspectionItems: [],
    price: unitPrice(985e5),
  })
  return { desk, admin, as: places, ids: ids as Office['ids'], productId }
}

export type CustomerWish = {
  readonly class: CustomerClass
  readonly payment?: PaymentTerms
  readonly creditLimit?: number
  readonly blacklisted?: boolean
}

/** A customer as the form on the screen would send him: one contact who signs, one address. */
export const aCustomerForm = (change: Partial<CustomerFields> = {}): CustomerFields => ({
  name: '宏达印刷有限公司',
  shortName: '',
  class: 'C',
  classReason: '',
  blacklisted: false,
  blacklistReason: '',
  creditLimit: money(0),
  phone: '0512-6588 2107',
  fax: '0512-6588 2108',
  region: '',
  taxNumber: '',
  invoiceTitle: '',
  salesId: null,
  clerkId: null,
  remark: '',
  active: true,
  contacts: [
    { id: null, name: '李红', duty: '', phone: '0512-6588 2107', email: '', wechat: '', signs: true, active: true },
  ],
  addresses: [
    { id: null, place: '苏州市吴中区尹山路 88 号', consignee: '王建平', phone: '138 6211 4470', active: true },
  ],
  articles: [],
  ...change,
})

/** A customer with his contract, unless he has none; the credit limit is ample unless the test says otherwise. */
export async function plantCustomer({ as, ids }: Office, wish: CustomerWish): Promise<string> {
  const name = `客户${newId().slice(-6)}`
  const customer = aCustomerForm({
    name,
    class: wish.class,
    classReason: '年度评定',
    blacklisted: wish.blacklisted ?? false,
    blacklistReason: wish.blacklisted ? '两笔货款至今未付' : '',
    salesId: ids.sales,
    invoiceTitle: name,
  })
  const { id } = await as.supervisor.office.saveCustomer({ ...customer, key: newId(), id: null, version: 0 })
  const creditLimit = money(wish.creditLimit ?? 1e8)
  // Those who save a second time name the rows that the first time made.
  const { contacts, addresses } = await as.finance.office.customer({ id })
  await as.finance.office.saveCustomer({
    ...customer,
    contacts,
    addresses,
    creditLimit,
    key: newId(),
    id,
    version: 1,
  })
  if (wish.payment) {
    await as.supervisor.office.saveContract({
      key: newId(),
      id: null,
      version: 0,
      number: `XS-${newId().slice(-8)}`,
      customerId: id,
      signer: '李红',
      from: civilDate('2026-01-01'),
      to: civilDate('2027-12-31'),
      payment: wish.payment,
      deliveryTerms: '送货上门',
      settlement: '',
      fileId: null,
      active: true,
      reason: '',
      prices: [],
    })
  }
  return id
}
