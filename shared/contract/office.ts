import { z } from 'zod'
import type { Policy } from '#shared/rules/policy.ts'
import { answers, procedure } from './base.ts'
import { categories } from './categories.ts'
import { customerPage } from './customer-page.ts'
import { customers } from './customers.ts'
import { history } from './history.ts'
import { policy } from './policy.ts'
import { policyVersions } from './policy-versions.ts'
import { prices } from './prices.ts'
import { products } from './products.ts'
import { type Company, company } from './session.ts'
import { users } from './users.ts'
import { idempotencyKey, longText, shortText } from './values.ts'

export { type CategoryRow } from './categories.ts'
export { type CustomerRow, type CustomerSheet, type LikelyDouble, type MergePreview } from './customers.ts'
export { type NoticeRow, type TaskRow } from './desk.ts'
export { MOST_FILE_BYTES } from './files.ts'
export {
  type ContractDetail,
  type ContractRow,
  type NamedPrice,
  type PlanDetail,
  type PlanRow,
} from './prices.ts'
export { type ProductRow } from './products.ts'
export { type Company, LANGUAGES, type Language, type SessionState, type Tile } from './session.ts'
export { type UserRow } from './users.ts'

/** Master data, settings and the audit chain: what belongs to the whole office. */
export const office = {
  ...users,
  ...customers,
  ...customerPage,
  ...categories,
  ...products,
  ...prices,
  ...history,
  ...policyVersions,
  settings: procedure.input(z.object({})).output(
    answers<{
      readonly company: Company
      readonly policy: Policy
      /** The version of the policy alone; `version` counts the saves of the page. */
      readonly policyVersion: number
      readonly faxFolder: string
      readonly version: number
    }>(),
  ),
  saveSettings: procedure
    .input(
      z.object({
        key: idempotencyKey,
        version: z.number().int(),
        company,
        faxFolder: shortText,
        policy,
        reason: longText,
      }),
    )
    .output(answers<null>()),
  verifyAudit: procedure
    .input(z.object({}))
    .output(answers<{ readonly entries: number; readonly firstBroken: number | null }>()),
}
