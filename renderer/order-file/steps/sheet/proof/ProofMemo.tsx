import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import css from './Proof.module.css'
import type { Proof } from './use-proof.ts'

/** The memo as it was taken, item by item, with the customer's own words under it; for orders that came without a page. */
export function ProofMemo({ proof, said }: { proof: Proof; said: string }) {
  const { t } = useTranslation('proof')
  const { items, current, stateOf, go } = proof
  const row = useRef<HTMLTableRowElement>(null)
  const key = current?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: each item has a row of its own
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <div className={css.memo}>
      <table>
        <tbody>
          {items.map((item) => (
            <tr
              key={item.key}
              ref={item.key === key ? row : undefined}
              className={joinClasses(item.key === key && css.current, stateOf(item.key) !== 'same' && css.differs)}
              onClick={() => go(item.key)}
            >
              <th scope="row">{item.name}</th>
              <td>{item.inMemo === '' ? <i>{t('notSaid')}</i> : item.inMemo}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {said !== '' && (
        <blockquote>
          <b>{t('words')}</b> {said}
        </blockquote>
      )}
    </div>
  )
}
