import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { PolicyVersion } from '#shared/contract/policy-versions.ts'
import { asWritten } from '#shared/rules/default-policy.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { policyChanges } from '#shared/rules/policy-changes.ts'
import { PolicyChanges } from './PolicyChanges.tsx'
import css from './Settings.module.css'

const BEFORE = 'before'
const TODAY = 'today'
const WRITTEN = 'written'

type Props = {
  readonly shown: PolicyVersion
  readonly versions: readonly PolicyVersion[]
  /** What is in force. */
  readonly today: Policy
  readonly tools: ReactNode
}

/** A version of the written policy beside the one before it, today's, what was first written, or any other. */
export function VersionCompared({ shown, versions, today, tools }: Props) {
  const { t } = useTranslation('settings')
  const [asked, setAsked] = useState(BEFORE)
  // Before the first there is none: it is laid beside the rules as they are written.
  const other = shown.change === null && asked === BEFORE ? WRITTEN : asked
  const baseOf = (): Policy => {
    if (other === TODAY) return today
    if (other === WRITTEN) return asWritten(shown.policy)
    return versions.find((one) => String(one.seq) === other)?.policy ?? shown.change?.before ?? today
  }
  const changes = policyChanges(baseOf(), shown.policy)
  const options = [
    ...(shown.change ? [{ value: BEFORE, label: t('versions.before') }] : []),
    { value: TODAY, label: t('versions.today') },
    { value: WRITTEN, label: t('versions.written') },
    ...versions
      .filter((one) => one.seq !== shown.seq)
      .map((one) => ({ value: String(one.seq), label: t('versions.number', { version: one.version }) })),
  ]
  return (
    <Sheet
      title={t('versions.compared', { version: shown.version })}
      aside={
        <>
          <Select
            size="small"
            aria-label={t('versions.with')}
            value={other}
            onChange={setAsked}
            style={{ width: 220 }}
            options={options}
          />
          {tools}
        </>
      }
    >
      <div className={css.reach}>
        {changes.length === 0 ? (
          <p>{t('versions.same')}</p>
        ) : (
          <PolicyChanges changes={changes} label={t('versions.compared', { version: shown.version })} />
        )}
      </div>
    </Sheet>
  )
}
