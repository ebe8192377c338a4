import { type PolicyChange, policyChanges } from '#shared/rules/policy-changes.ts'
import type { OfficeSettings } from './office-tabs.ts'

/** One point on which what I typed and what another saved differ; null where one of us left it as it was. */
export type SettingsDifference = {
  readonly path: string
  readonly theirs: PolicyChange | null
  readonly mine: PolicyChange | null
}

type Page = Pick<OfficeSettings, 'company' | 'faxFolder' | 'policy'>

/** The letterhead and the fax folder, one point to each field. */
function pageChanges(before: Page, after: Page): readonly PolicyChange[] {
  const flat = ({ company, faxFolder }: Page): Readonly<Record<string, string>> => ({
    ...Object.fromEntries(Object.entries(company).map(([key, value]) => [`company.${key}`, value])),
    faxFolder,
  })
  const [old, fresh] = [flat(before), flat(after)]
  return Object.keys(fresh).flatMap((path) =>
    old[path] === fresh[path] ? [] : [{ path, before: old[path] ?? '', after: fresh[path] ?? '' }],
  )
}

const changesOf = (before: Page, after: Page): readonly PolicyChange[] => [
  ...pageChanges(before, after),
  ...policyChanges(before.policy, after.policy),
]

/** R19.3 every point that another saved differently from what I have on the screen, or that I changed and he did not. */
export function settingsDifferences(base: Page, mine: Page, theirs: Page): readonly SettingsDifference[] {
  const [his, own] = [changesOf(base, theirs), changesOf(base, mine)]
  const differ = new Set(changesOf(mine, theirs).map(({ path }) => path))
  return [...new Set([...his, ...own].map(({ path }) => path))]
    .filter((path) => differ.has(path))
    .map((path) => ({
      path,
      theirs: his.find((one) => one.path === path) ?? null,
      mine: own.find((one) => one.path === path) ?? null,
    }))
}
