import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { ProofSignature } from './proof/ProofBar.tsx'
import { ProofDialog } from './proof/ProofDialog.tsx'
import { useProof } from './proof/use-proof.ts'

/** The printed original against the memo, item by item; the last tick opens the signature (R7.2). */
export function Proofread({ onSheetField }: { onSheetField: (label: string) => void }) {
  const { openDialog } = useOrder()
  const { t } = useTranslation('proof')
  const proof = useProof()
  const { sheet, read, items, ticks, wrong, left, tick, stateOf } = proof
  const [isOpen, setOpen] = useState(false)
  const toRead = sheet !== null && read === null
  useKeys([{ keys: 'V', label: t('open'), enabled: toRead, run: () => setOpen(true) }])
  return (
    <FormBody action="proofread" needs={read ? undefined : t('needs')}>
      {toRead && (
        <div className={css.foot}>
          <ActionButton kind={left > 0 ? 'primary' : 'default'} keyHint="V" onClick={() => setOpen(true)}>
            {t('open')}
          </ActionButton>
          <ActionButton icon="print" onClick={() => openDialog('print')}>
            {t('print')}
          </ActionButton>
          <span className={css.small}>{t('count', { done: items.length - left, all: items.length })}</span>
        </div>
      )}
      {sheet && (
        <div className={css.proof}>
          {items.map((item) => (
            <Checkbox
              key={item.key}
              disabled={read ? true : undefined}
              checked={ticks.includes(item.key)}
              onChange={(event) => tick(item.key, event.target.checked)}
            >
              <span className={css.quiet}>{item.name}</span> {item.said}
              {toRead && stateOf(item.key) !== 'same' && (
                <b className={css.soon}> {t(`short.${stateOf(item.key)}`, { text: item.inMemo })}</b>
              )}
              {toRead && wrong.includes(item.key) && <b className={css.late}> {t('is.wrong')}</b>}
            </Checkbox>
          ))}
        </div>
      )}
      {!read && !isOpen && <ProofSignature proof={proof} atHand={false} />}
      {toRead && isOpen && <ProofDialog proof={proof} onClose={() => setOpen(false)} onSheetField={onSheetField} />}
    </FormBody>
  )
}
