import { Modal } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { DialogKeys } from '#renderer/order-file/forms/DialogKeys.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { useCorrection } from './correct.ts'
import css from './Proof.module.css'
import { ProofBar } from './ProofBar.tsx'
import { ProofSheet } from './ProofSheet.tsx'
import { ProofSource } from './ProofSource.tsx'
import type { ProofItem } from './proof-items.ts'
import type { Proof } from './use-proof.ts'

type Props = {
  readonly proof: Proof
  readonly onClose: () => void
  /** The date of a line is wrong: its field on the sheet's own form, by its label. */
  readonly onSheetField: (label: string) => void
}

/** R7.2 proof-reading with the source beside the sheet: an item is looked at on both, ticked or sent to where it is put right. */
export function ProofDialog(props: Props) {
  const { t } = useTranslation('proof')
  const { proof, onClose } = props
  const place = useRef<HTMLDivElement>(null)
  return (
    <Modal
      open
      title={t('title', {
        number: proof.sheet?.body.number ?? '',
        done: proof.items.length - proof.left,
        all: proof.items.length,
      })}
      onCancel={onClose}
      footer={null}
      width="97vw"
      centered
      destroyOnHidden
      afterOpenChange={(isOpen) => isOpen && place.current?.focus()}
    >
      <DialogKeys onClose={onClose} />
      <div ref={place} tabIndex={-1} className={css.place}>
        {proof.sheet && proof.current && <Proofing {...props} item={proof.current} />}
      </div>
    </Modal>
  )
}

function Proofing({ proof, item, onClose, onSheetField }: Props & { readonly item: ProofItem }) {
  const { t } = useTranslation('proof')
  const { file, openDialog } = useOrder()
  const navigate = useNavigate()
  const correction = useCorrection()(item)
  const { items, wrong, tick, refuse, go } = proof
  const isWrong = wrong.includes(item.key)
  const step = (by: number) => {
    const at = items.findIndex((one) => one.key === item.key)
    const next = items[at + by]
    if (next) go(next.key)
  }
  const correct = () => {
    onClose()
    if (correction.where === 'order') openDialog('change', correction.field)
    else if (correction.where === 'sheet') onSheetField(correction.field)
    else void navigate(`/customers/${file.customer.id}`)
  }
  const enter = () => (isWrong ? correct() : tick(item.key, true))
  const toggle = () => tick(item.key, !proof.ticks.includes(item.key))
  useKeys([
    { keys: 'Enter', label: t(isWrong ? `go.${correction.where}` : 'right'), primary: true, run: enter },
    { keys: 'Space', label: t('toggle'), strip: false, run: toggle },
    { keys: 'X', label: t(isWrong ? 'notWrong' : 'wrong'), run: () => refuse(item.key) },
    { keys: 'ArrowUp', label: t('other'), cap: '↑ ↓', strip: false, run: () => step(-1) },
    { keys: 'ArrowDown', label: t('other'), cap: '↑ ↓', run: () => step(1) },
  ])
  return (
    <>
      <div className={css.panes}>
        <ProofSource proof={proof} />
        {proof.sheet && <ProofSheet proof={proof} sheet={proof.sheet} />}
      </div>
      <ProofBar proof={proof} item={item} correction={correction} onCorrect={correct} />
    </>
  )
}
