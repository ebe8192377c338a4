import { ConfigProvider } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { Completeness, CompletenessCounts } from '#renderer/ui/Completeness.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'
import { DuplicateNote } from '../form/DuplicateNote.tsx'
import { JoinMemo } from '../form/JoinMemo.tsx'
import { jumpToItem } from '../form/jump.ts'
import { MemoFields } from '../form/MemoFields.tsx'
import { MemoFiles } from '../form/MemoFiles.tsx'
import { MemoProvider } from '../form/MemoProvider.tsx'
import { useFormKeys } from '../form/use-form-keys.ts'
import { useItemDetails } from '../form/use-item-details.ts'
import { useSourceMarks } from '../sources/use-source-marks.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { Callbacks } from './Callbacks.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import css from './Memo.module.css'
import { MemoFaxes } from './MemoFaxes.tsx'
import { MemoFoot } from './MemoFoot.tsx'
import { MemoPrint } from './MemoPrint.tsx'
import { MemoTools } from './MemoTools.tsx'
import { NewerNote } from './NewerNote.tsx'
import { SettledNote } from './SettledNote.tsx'
import { useOpenMemo } from './use-open-memo.ts'

type Over = 'close' | 'join' | 'print' | null

interface Props {
  row: MemoRow
  /** The other memos; they make way for the faxes that this one was typed off. */
  list: ReactNode
  /** Reads the memo again. */
  onReload: () => Promise<void>
}

/** One memo as it lies open: typed on, called back for, answered, and in the end an order or closed. */
export function OpenMemo({ row, list, onReload }: Props) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const open = useOpenMemo(row, onReload)
  const { memo, upload, wait, isOpen, isTyped, locked, saveNow, takeTheirs } = open
  const items = useItemDetails(memo)
  const [over, setOver] = useState<Over>(null)
  const [isFaxShown, setFaxShown] = useState(row.faxes.length > 0)
  useSourceMarks(memo, row.faxes, isOpen)
  const form = useRef<HTMLDivElement>(null)
  // Paper shows what is saved.
  const print = async () => {
    if (await open.saved()) setOver('print')
  }
  useFormKeys(memo, isOpen)
  useKeys([
    {
      keys: 'F10',
      label: t('memo.save'),
      primary: true,
      enabled: isOpen && isTyped && wait === undefined,
      run: () => void saveNow(),
    },
    {
      keys: 'Ctrl+Enter',
      label: t('toOrder.button'),
      enabled: isOpen && locked === undefined,
      run: () => void open.toOrder(),
    },
    { keys: 'A', label: t('fax.join'), enabled: isOpen && wait === undefined, run: () => setOver('join') },
    { keys: 'Ctrl+P', label: t('memo.print'), run: () => void print() },
    { keys: 'Escape', label: t('memo.back'), run: () => void navigate('/') },
  ])
  return (
    <MemoProvider memo={memo}>
      <Columns of={isFaxShown ? 'memoFax' : 'intake'}>
        <Column>{isFaxShown ? <MemoFaxes faxes={row.faxes} /> : list}</Column>
        <Column>
          <Sheet
            title={t('memo.title')}
            aside={
              <MemoTools
                row={row}
                isFaxShown={isFaxShown}
                onFax={() => setFaxShown(!isFaxShown)}
                onPrint={() => void print()}
              />
            }
            grow
            foot={
              isOpen ? (
                <MemoFoot
                  open={open}
                  onSave={(version) => void saveNow(version)}
                  onTheirs={() => void takeTheirs()}
                  onJoin={() => setOver('join')}
                  onClose={() => setOver('close')}
                />
              ) : undefined
            }
          >
            <div ref={form} className={css.form}>
              {!isOpen && <SettledNote row={row} />}
              {open.isNewer && (
                <NewerNote isTyped={isTyped} onTheirs={() => void takeTheirs()} onMine={open.keepMine} />
              )}
              <ConfigProvider componentDisabled={!isOpen}>
                <fieldset className={css.fields} disabled={!isOpen}>
                  <MemoFields compact={isFaxShown} />
                </fieldset>
              </ConfigProvider>
              <MemoFiles upload={upload} kept={row.files} closed={!isOpen} />
              {isOpen && <DuplicateNote />}
            </div>
          </Sheet>
        </Column>
        <Column>
          <AnswerSheet row={row} onAnswered={open.answered} />
          <Callbacks row={row} form={memo.values.form} onRecorded={open.calledBack} />
          <Sheet title={t('items.title')} aside={<CompletenessCounts items={items} />} flush grow>
            <Completeness items={items} onItem={(item) => form.current && jumpToItem(item, memo, form.current)} />
          </Sheet>
        </Column>
      </Columns>
      {over === 'close' && <CloseDialog memo={row} onClose={() => setOver(null)} onDone={takeTheirs} />}
      {over === 'join' && (
        <JoinMemo
          number={row.number}
          customer={row.customerName ?? ''}
          said={memo.values.said}
          take={open.saved}
          onClose={() => setOver(null)}
          onJoined={() => {
            setOver(null)
            void takeTheirs()
          }}
        />
      )}
      {over === 'print' && <MemoPrint row={row} items={items} onClose={() => setOver(null)} />}
    </MemoProvider>
  )
}
