import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { Correction } from './correct.ts'
import css from './Proof.module.css'
import type { ProofItem } from './proof-items.ts'
import type { Proof } from './use-proof.ts'

type Props = {
  readonly proof: Proof
  readonly item: ProofItem
  readonly correction: Correction
  readonly onCorrect: () => void
}

/** R7.2 the item at hand: what the memo says, what the sheet says, and the two answers; after the last tick the signature. */
export function ProofBar({ proof, item, correction, onCorrect }: Props) {
  const { t } = useTranslation('proof')
  const { items, stateOf, ticks, wrong, left, tick, refuse, go } = proof
  const state = stateOf(item.key)
  const isWrong = wrong.includes(item.key)
  return (
    <div className={css.foot}>
      <ol className={css.track} aria-label={t('items')}>
        {items.map((one, index) => (
          <li key={one.key}>
            <button
              type="button"
              className={joinClasses(
                css.step,
                ticks.includes(one.key) && css.ticked,
                wrong.includes(one.key) && css.wrong,
                stateOf(one.key) !== 'same' && css.differing,
                one.key === item.key && css.at,
              )}
              aria-current={one.key === item.key ? 'step' : undefined}
              aria-label={t('itemState', {
                name: one.name,
                state: t(`is.${wrong.includes(one.key) ? 'wrong' : ticks.includes(one.key) ? 'ticked' : 'open'}`),
              })}
              title={one.name}
              onClick={() => go(one.key)}
            >
              {wrong.includes(one.key) ? '✗' : ticks.includes(one.key) ? '✓' : index + 1}
            </button>
          </li>
        ))}
      </ol>
      <div className={css.item} role="status" aria-label={item.name}>
        <b className={css.name}>{item.name}</b>
        <Saying label={t('inMemo')} text={item.inMemo} none={t('notSaid')} tone={state === 'same' ? '' : css.differs} />
        <Saying label={t('onSheet')} text={item.said} none={t('empty')} tone={state === 'same' ? '' : css.differs} />
        <span className={joinClasses(css.state, state !== 'same' && css.differs)}>
          {t(`state.${proof.memo ? state : proof.isLoading ? 'loading' : 'none'}`)}
        </span>
        <span className={css.answers}>
          <ActionButton
            kind={left > 0 && !isWrong ? 'primary' : 'default'}
            keyHint="↵"
            locked={isWrong ? t('isWrong') : undefined}
            onClick={() => tick(item.key, true)}
          >
            {t('right')}
          </ActionButton>
          <ActionButton keyHint="X" onClick={() => refuse(item.key)}>
            {t(isWrong ? 'notWrong' : 'wrong')}
          </ActionButton>
        </span>
      </div>
      {isWrong && (
        <p className={css.correct} role="alert">
          <span>
            <b>{t('isWrongThen', { name: item.name })}</b>
            {t(`correct.${correction.where}`)}
          </span>
          <ActionButton kind="primary" keyHint="↵" onClick={onCorrect}>
            {t(`go.${correction.where}`)}
          </ActionButton>
        </p>
      )}
      {left === 0 && !isWrong && <ProofSignature proof={proof} />}
    </div>
  )
}

function Saying({ label, text, none, tone }: { label: string; text: string; none: string; tone?: string }) {
  return (
    <span className={css.saying}>
      <small>{label}</small>
      <span className={tone}>{text === '' ? <i>{none}</i> : text}</span>
    </span>
  )
}

/** The last tick opens the signature, with the cursor in its PIN. */
export function ProofSignature({ proof, atHand = true }: { proof: Proof; atHand?: boolean }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('proof')
  const place = useRef<HTMLDivElement>(null)
  const { sheet, items, ticks, left, save } = proof
  useEffect(() => {
    if (atHand) place.current?.querySelector('input')?.focus()
  }, [atHand])
  return (
    <div ref={place}>
      <SignFoot
        action="proofread"
        label={t('sign')}
        statement={t('statement', {
          number: sheet?.body.number ?? '',
          revision: file.order.revision,
          count: items.length,
        })}
        consequence={t('consequence')}
        save={save}
        missing={left > 0 ? t('left', { count: left }) : undefined}
        onSign={(sign) => {
          if (!sheet) return
          const body = { sheetId: sheet.id, ticks: [...ticks] }
          void save.run((head) => call.confirmation.proofread({ ...head, body, sign }))
        }}
      />
    </div>
  )
}
