import type { Instant } from '#shared/values/instant.ts'
import type { DeliveryLine } from './delivery.ts'
import type { PaperHead, Signed } from './head.ts'

/** Dispatch notice, faxed to the customer when the goods have left (R16.1). */
export type DispatchNoticeModel = PaperHead & {
  readonly orderNumber: string
  readonly customerPo: string
  readonly customer: string
  readonly contact: string
  readonly contactFax: string
  readonly dispatchedAt: Instant
  readonly expectedArrival: Instant
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly lines: readonly DeliveryLine[]
  readonly totalPackages: string
  readonly carrier: string
  readonly trackingNumber: string
  readonly vehicle: string
  readonly driver: string
  readonly driverPhone: string
  readonly freight: string
  readonly clerk: string
  readonly clerkPhone: string
  readonly issued: Signed | null
}
