import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { Policy } from '#shared/rules/policy.ts'
import { policyChanges } from '#shared/rules/policy-changes.ts'
import { PolicyPrinting } from './PolicyPrinting.tsx'
import { usePolicyVersions } from './use-policy-versions.ts'
import { VersionCompared } from './VersionCompared.tsx'

/** Every version of the written policy, down to what the office began with: who, when, why, what; one of them is compared and printed. */
export function VersionsPanel({ policy }: { policy: Policy }) {
  const { t } = useTranslation('settings')
  const text = useText()
  const { versions, error, more, isReading } = usePolicyVersions()
  const [chosen, setChosen] = useState<number>()
  const shown = versions.find((one) => one.seq === chosen) ?? versions[0]
  return (
    <>
      <Sheet title={t('tab.versions')} flush grow>
        <RefusalBar error={error} />
        <DataTable
          label={t('tab.versions')}
          rows={versions}
          rowKey={({ seq }) => String(seq)}
          selected={shown && String(shown.seq)}
          onSelect={(seq) => setChosen(Number(seq))}
          onNearEnd={more}
          columns={[
            { key: 'version', title: t('versions.version'), width: '80px', render: (row) => row.version },
            {
              key: 'at',
              title: t('versions.at'),
              width: '150px',
              render: ({ change }) => change && text.moment(change.at),
            },
            { key: 'by', title: t('versions.by'), width: '100px', render: ({ change }) => change?.by },
            {
              key: 'reason',
              title: t('versions.reason'),
              render: ({ change }) => (change ? change.reason : t('versions.first')),
            },
            {
              key: 'count',
              title: t('versions.count'),
              width: '90px',
              align: 'right',
              render: (row) => row.change && policyChanges(row.change.before, row.policy).length,
            },
          ]}
        />
        {more && (
          <ActionButton kind="link" busy={isReading} onClick={more}>
            {t('versions.more')}
          </ActionButton>
        )}
      </Sheet>
      {shown && (
        <VersionCompared
          shown={shown}
          versions={versions}
          today={policy}
          tools={<PolicyPrinting key={shown.seq} printed={shown} />}
        />
      )}
    </>
  )
}
