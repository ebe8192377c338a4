import type { Instant } from '#shared/values/instant.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { PaperGoods, PaperHead, Signed } from './head.ts'

export type DeliveryBatch = {
  readonly batchNumber: string
  readonly location: string
  readonly packages: string
  readonly quantity: Quantity
}

export type DeliveryLine = Omit<PaperGoods, 'quantity'> & { readonly batches: readonly DeliveryBatch[] }

/** Sales delivery notice with the receipt block at its foot (R14.1, R14.3, R18.1). */
export type DeliveryNoticeModel = PaperHead & {
  readonly orderNumber: string
  readonly customer: string
  readonly customerClass: 'A' | 'B' | 'C'
  readonly issuedAt: Instant
  /** Which delivery of the order this is; `of` is null while nobody knows how many there will be. */
  readonly shipment: { readonly number: number; readonly of: number | null }
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly otherPhone: string
  readonly expectedArrival: Instant
  readonly receivingHours: string
  readonly lines: readonly DeliveryLine[]
  readonly totalPackages: string
  /** Gross weight, pallets: whatever the driver must know of the whole load. */
  readonly load: string
  readonly transport: string
  readonly driver: string
  readonly driverPhone: string
  readonly freight: string
  readonly trackingNumber: string
  readonly loading: string
  readonly recheckedBy: string
  readonly rechecked: readonly string[]
  /** What the carrier is told, item by item; ticked with a pen. */
  readonly briefing: readonly string[]
  readonly released: readonly { readonly by: 'inspection' | 'payment' | 'stock'; readonly lines: readonly string[] }[]
  readonly issued: Signed | null
  readonly paymentSigned: Signed | null
}
