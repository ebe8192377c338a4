import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { sourceKey } from '#renderer/desks/intake/sources/source-target.ts'
import { FaxViewer } from '#renderer/desks/intake/viewer/FaxViewer.tsx'
import type { MarkTools } from '#renderer/desks/intake/viewer/mark-tools.ts'
import { VIEWER_PROBLEMS } from '#renderer/desks/intake/viewer/problems.ts'
import type { ItemSource } from '#shared/rules/item-source.ts'
import css from './Proof.module.css'
import { ProofMemo } from './ProofMemo.tsx'
import type { ProofItem } from './proof-items.ts'
import type { Proof } from './use-proof.ts'

/** A product is read with its specification: either of the two says where it stands. */
const isOf = (source: ItemSource, { item, lineId }: ProofItem): boolean =>
  source.lineId === lineId && (source.item === item || (item === 'product' && source.item === 'specification'))

/** R7.2 the customer's own page with the place where the item was read, or the memo where there is no page. */
export function ProofSource({ proof }: { proof: Proof }) {
  const { memo, current, items, go } = proof
  const { fileUrl } = useDesk()
  const { t } = useTranslation('proof')
  const [chosen, setChosen] = useState<string | null>(null)
  if (!memo)
    return (
      <p className={css.nothing} aria-busy={proof.isLoading}>
        {t(proof.isLoading ? 'loading' : 'noMemo')}
      </p>
    )
  const faxes = memo.faxes.filter((one) => one.fileId !== null)
  const source = current && memo.sources.find((one) => isOf(one, current))
  const shown =
    chosen === 'memo'
      ? undefined
      : (faxes.find((one) => one.id === (chosen ?? source?.faxId)) ?? (chosen === null ? faxes[0] : undefined))
  const itemOf = (one: ItemSource) => items.find((item) => isOf(one, item))
  const marking: MarkTools = {
    isReadOnly: true,
    marks: memo.sources
      .filter((one) => one.faxId === shown?.id)
      .map((one) => ({ ...one, key: sourceKey(one), label: itemOf(one)?.name ?? '' })),
    strong: source && source.faxId === shown?.id ? sourceKey(source) : null,
    target: null,
    onMark: () => undefined,
    onDrop: () => undefined,
    onPick: (key) => {
      const picked = memo.sources.find((one) => sourceKey(one) === key)
      const item = picked && itemOf(picked)
      if (item) go(item.key)
    },
  }
  return (
    <section className={css.pane} aria-label={t('source')}>
      <div className={css.tabs} role="group" aria-label={t('source')}>
        {faxes.map((fax) => (
          <button key={fax.id} type="button" aria-pressed={fax.id === shown?.id} onClick={() => setChosen(fax.id)}>
            {t('fax', { number: fax.number })}
          </button>
        ))}
        <button type="button" aria-pressed={shown === undefined} onClick={() => setChosen('memo')}>
          {t('memo', { number: memo.number })}
        </button>
        {shown && current && <span className={css.where}>{t(source ? 'readHere' : 'notMarked')}</span>}
      </div>
      {shown ? (
        <FaxViewer
          url={shown.fileId === null ? null : fileUrl(shown.fileId)}
          mime={shown.mime}
          pages={shown.pages}
          problem={VIEWER_PROBLEMS.find((one) => one === shown.problem) ?? null}
          marking={marking}
        />
      ) : (
        <ProofMemo proof={proof} said={memo.said} />
      )}
    </section>
  )
}
