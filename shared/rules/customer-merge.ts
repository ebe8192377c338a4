import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Blocker, blocker } from './blockers.ts'
import { overlaps } from './periods.ts'

/**
 * The fields between which whoever merges two customers chooses.
 *
 * Not among them: the number (that of the one who stays; the other's still finds him), the credit limit (finance decides,
 * R4.2; it stays), and the black list (must be the same on both before they become one, R4.1).
 */
export const MERGE_FIELDS = [
  'name',
  'shortName',
  'class',
  'phone',
  'fax',
  'region',
  'taxNumber',
  'invoiceTitle',
  'salesId',
  'clerkId',
  'remark',
] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

type Fields = { readonly [Field in MergeField]: string | null } & { readonly classReason: string }

/** The fields that the two say differently; where one says nothing, the other's word is worth asking for. */
export const differingFields = (keep: Fields, double: Fields): readonly MergeField[] =>
  MERGE_FIELDS.filter((field) => (keep[field] ?? '') !== (double[field] ?? ''))

/** The fields of the one who stays, with those that are taken from the double; a class brings its standard along. */
export function mergedFields<Customer extends Fields>(
  keep: Customer,
  double: Customer,
  take: readonly MergeField[],
): Customer {
  const taken = Object.fromEntries(take.map((field) => [field, double[field]]))
  const standard = take.includes('class') ? { classReason: double.classReason } : {}
  return { ...keep, ...taken, ...standard }
}

type Party = {
  readonly id: string
  readonly blacklisted: boolean
  readonly active: boolean
  readonly mergedIntoId: string | null
}
type Agreement = {
  readonly number: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly active: boolean
}

/**
 * Why two customers cannot become one yet; empty where they can.
 *
 * R4.1 a different black list would be decided in passing. R4.3, R4.4 after it, each day must still have one contract and
 * one price plan: periods that meet are ended by hand first, by whoever agreed on them.
 */
export function mergeBlockers(
  keep: Party & { readonly contracts: readonly Agreement[]; readonly plans: readonly Agreement[] },
  double: Party & { readonly contracts: readonly Agreement[]; readonly plans: readonly Agreement[] },
): readonly Blocker[] {
  const meeting = (mine: readonly Agreement[], theirs: readonly Agreement[]) =>
    mine.flatMap((one) =>
      theirs
        .filter((other) => one.active && other.active && overlaps(one, other))
        .map((other) => [one, other] as const),
    )
  return [
    ...(keep.id === double.id ? [blocker('R4.1', 'mergeSame', ['supervisor'])] : []),
    ...(keep.mergedIntoId !== null || double.mergedIntoId !== null
      ? [blocker('R4.1', 'mergeDone', ['supervisor'])]
      : []),
    ...(keep.active ? [] : [blocker('R4.1', 'mergeInactive', ['supervisor'])]),
    ...(keep.blacklisted === double.blacklisted ? [] : [blocker('R4.1', 'mergeBlacklist', ['supervisor'])]),
    ...meeting(keep.contracts, double.contracts).map(([one, other]) =>
      blocker('R4.3', 'mergeContracts', ['supervisor'], { number: one.number, other: other.number }),
    ),
    ...meeting(keep.plans, double.plans).map(([one, other]) =>
      blocker('R4.4', 'mergePlans', ['supervisor'], { number: one.number, other: other.number }),
    ),
  ]
}
