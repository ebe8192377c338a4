import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { asWritten } from '#shared/rules/default-policy.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { policyChanges } from '#shared/rules/policy-changes.ts'
import { PolicyChanges } from './PolicyChanges.tsx'
import { PolicyPrint } from './PolicyPrint.tsx'
import css from './Settings.module.css'
import { usePolicyVersions } from './use-policy-versions.ts'

const BEFORE = 'before'
const TODAY = 'today'
const WRITTEN = 'written'

/** Every version of the written policy: who, when, why, what; compared with the one before, with today's, or with any other. */
export function VersionsPanel({ policy, version }: { policy: Policy; version: number }) {
  const { t } = useTranslation('settings')
  const text = useText()
  const { versions, isLoaded, error, more, isReading } = usePolicyVersions()
  const [chosen, setChosen] = useState<string>()
  const [other, setOther] = useState(BEFORE)
  const [isPrinting, setPrinting] = useState(false)
  const shown = versions.find((one) => String(one.seq) === chosen) ?? versions[0]
  const print = (
    <ActionButton size="small" icon="print" onClick={() => setPrinting(true)}>
      {t('versions.print')}
    </ActionButton>
  )
  const printed = isPrinting && (
    <PolicyPrint
      policy={shown?.policy ?? policy}
      version={shown?.version ?? version}
      saved={shown ?? null}
      onClose={() => setPrinting(false)}
    />
  )
  if (!shown)
    return (
      <Sheet title={t('tab.versions')} aside={print} grow>
        <RefusalBar error={error} />
        {isLoaded && <EmptyState sentence={t('versions.none')} />}
        {printed}
      </Sheet>
    )
  const base =
    other === BEFORE
      ? shown.before
      : other === TODAY
        ? policy
        : other === WRITTEN
          ? asWritten(shown.policy)
          : (versions.find((one) => String(one.seq) === other)?.policy ?? shown.before)
  const changes = policyChanges(base, shown.policy)
  return (
    <>
      <Sheet title={t('tab.versions')} flush grow>
        <RefusalBar error={error} />
        <DataTable
          label={t('tab.versions')}
          rows={versions}
          rowKey={({ seq }) => String(seq)}
          selected={String(shown.seq)}
          onSelect={setChosen}
          onNearEnd={more}
          columns={[
            { key: 'version', title: t('versions.version'), width: '80px', render: (row) => row.version },
            { key: 'at', title: t('versions.at'), width: '150px', render: (row) => text.moment(row.at) },
            { key: 'by', title: t('versions.by'), width: '100px', render: (row) => row.by },
            { key: 'reason', title: t('versions.reason'), render: (row) => row.reason },
            {
              key: 'count',
              title: t('versions.count'),
              width: '90px',
              align: 'right',
              render: (row) => policyChanges(row.before, row.policy).length,
            },
          ]}
        />
        {more && (
          <ActionButton kind="link" busy={isReading} onClick={more}>
            {t('versions.more')}
          </ActionButton>
        )}
      </Sheet>
      <Sheet
        title={t('versions.compared', { version: shown.version })}
        aside={
          <>
            <Select
              size="small"
              aria-label={t('versions.with')}
              value={other}
              onChange={setOther}
              style={{ width: 220 }}
              options={[
                { value: BEFORE, label: t('versions.before') },
                { value: TODAY, label: t('versions.today') },
                { value: WRITTEN, label: t('versions.written') },
                ...versions
                  .filter((one) => one.seq !== shown.seq)
                  .map((one) => ({ value: String(one.seq), label: t('versions.number', { version: one.version }) })),
              ]}
            />
            {print}
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
      {printed}
    </>
  )
}
