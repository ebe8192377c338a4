import { oc, type } from '@orpc/contract'
import { z } from 'zod'
import { REFUSALS } from './errors.ts'
import { id, idempotencyKey, pin } from './values.ts'

/** Where every procedure of the contract begins: with the refusals that all of them share. */
export const procedure = oc.errors(REFUSALS)

/** A plain answer of a known type; what the data owner sends is not validated again. */
export const answers = type

/** 'Oral is not valid': by one's own PIN, or by a paper whose scan is attached and entered by somebody else. */
export const sign = z.discriminatedUnion('way', [
  z.object({ way: z.literal('pin'), pin }),
  z.object({ way: z.literal('paper'), signerId: id, scanFileId: id }),
])
export type SignInput = z.infer<typeof sign>

/** What was put into the file, and the file's new state for the screen that asked. */
export type Saved = { readonly paperId: string; readonly number: string | null }

/** The head of every call that puts a paper into an order file: which order, in the version that was on the screen. */
export const onOrder = { key: idempotencyKey, orderId: id, version: z.number().int().min(1) }

/** A procedure that records a paper of this body. */
export const records = <Body extends z.ZodType>(body: Body) =>
  procedure.input(z.object({ ...onOrder, body })).output(answers<Saved>())

/** A procedure that signs a paper of this body. */
export const signs = <Body extends z.ZodType>(body: Body) =>
  procedure.input(z.object({ ...onOrder, body, sign })).output(answers<Saved>())
