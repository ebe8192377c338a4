import { newId } from '#db/ids.ts'
import { productIdOf } from '#db/sample/index.ts'
import type { MemoInput } from '#shared/contract/intake.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { Office } from './people.ts'
import type { Days, Until } from './time.ts'

const NOTHING_SAID: OrderForm['terms'] = {
  contact: '',
  contactPhone: '',
  signer: '',
  customerPo: '',
  deliveryPlace: '',
  consignee: '',
  consigneePhone: '',
  packaging: '',
  label: '',
  transport: '',
  payment: '',
  invoiceKind: '',
  invoiceTitle: '',
  toleranceBp: null,
  special: '',
}

const line = (number: string, name: string, tons: number): OrderForm['lines'][number] => ({
  id: newId(),
  productId: productIdOf(number),
  productNumber: number,
  productName: name,
  specification: '',
  unit: '吨',
  quantity: quantity(tons * 1e3),
  unitPrice: null,
  requestedDate: null,
  note: '',
})

type Call = Pick<MemoInput, 'channel' | 'phone' | 'contact' | 'said'> & {
  readonly time: string
  readonly form: OrderForm
}

/** What came in on the last working day and is no order yet. */
const CALLS = (): readonly Call[] => [
  {
    time: '09:57',
    channel: 'telephone',
    phone: '139 1402 6631',
    contact: '张晓东',
    said: '热敏 55 克 405 宽，三吨，多少钱一吨？月底前能不能到？',
    form: {
      customerId: 'customer-ruifeng',
      orderType: 'standard',
      unclear: ['requestedDate'],
      terms: {
        ...NOTHING_SAID,
        contact: '张晓东',
        contactPhone: '139 1402 6631',
      },
      lines: [line('RM-55-405', '热敏纸', 3)],
    },
  },
  {
    time: '10:31',
    channel: 'telephone',
    phone: '0512-6588 2107',
    contact: '李红',
    said: '再加一单热敏 70 克 787，六吨，收货人换人，名字等下报',
    form: {
      customerId: 'customer-hongda',
      orderType: 'standard',
      unclear: ['label'],
      terms: {
        ...NOTHING_SAID,
        contact: '李红',
        contactPhone: '0512-6588 2107',
        signer: '李红',
        payment: '按合同',
      },
      lines: [line('RM-70-787', '热敏纸', 6)],
    },
  },
  {
    time: '11:02',
    channel: 'telephone',
    phone: '0510-6823 7719',
    contact: '',
    said: '',
    form: {
      customerId: null,
      orderType: 'standard',
      unclear: [],
      terms: NOTHING_SAID,
      lines: [],
    },
  },
]

/** R1.2 memos of calls that nobody has finished: incomplete, or nothing but a telephone number. */
export const plantOpenMemos =
  ({ clerk }: Office, days: Days) =>
  async (until: Until): Promise<void> => {
    for (const { time, ...call } of CALLS()) {
      await until(days.at(0, time))
      await clerk.intake.saveMemo({ key: newId(), id: null, version: 0, faxIds: [], promisedUntil: null, ...call })
    }
  }
