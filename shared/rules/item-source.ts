import type { FormItem } from './order-form.ts'

/**
 * Where on a page an item was read, so that anybody can look at the customer's own hand again (R1.2, R2.1).
 *
 * The rectangle is in thousandths of the page's width and height, upright: it stays right at any zoom or rotation.
 */
export type ItemSource = {
  readonly faxId: string
  /** From 1. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly item: FormItem
  /** The line whose item it is; null where it belongs to the whole form. */
  readonly lineId: string | null
}
