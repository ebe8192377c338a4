import { Dropdown } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { splitTable } from '#renderer/app/spreadsheet/split-table.ts'
import { saveBlob } from '#renderer/desks/orders/export/save-blob.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { ReadRow } from '#shared/rules/reading/cell.ts'
import { jumpTo } from '../form/jump.ts'
import { SHEET_ENDINGS } from '../form/listen-for-files.ts'
import { useSettled } from '../form/use-memo.ts'
import { BlankOrderForm } from './BlankOrderForm.tsx'
import { FileDialog } from './FileDialog.tsx'
import css from './Import.module.css'
import { TableDialog } from './TableDialog.tsx'
import { TextDialog } from './TextDialog.tsx'
import { useTemplate } from './use-template.ts'

type Over =
  | { readonly over: 'table'; readonly rows: readonly ReadRow[] }
  | { readonly over: 'text'; readonly text: string }
  | { readonly over: 'blank' }

const MENU = ['file', 'text', 'template', 'blank'] as const

/** What the line grid and its head need to take lines from elsewhere. */
export type LineImportParts = {
  /** For the grid: true when what was pasted are several cells or lines, which are shown before they are taken. */
  readonly onPaste: (text: string) => boolean
  readonly head: React.ReactNode
  readonly dialogs: React.ReactNode
}

/**
 * R1.1 lines out of a paste, an order sheet or a text; always shown first, taken only when the clerk says so.
 *
 * Cells with tabs between them are a table; several lines without any are a text. One cell alone stays a normal paste.
 */
export function useLineImport({ brief = false }: { brief?: boolean } = {}): LineImportParts {
  const { t } = useTranslation('reading')
  const { sheet, offerSheet } = useSettled()
  const [over, setOver] = useState<Over | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const template = useTemplate()
  const from = useRef<HTMLElement | null>(null)
  const show = (next: Over) => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOver(next)
  }
  const close = () => {
    // A sheet that was dropped while another dialog was open comes after it.
    if (over === null) offerSheet(null)
    setOver(null)
    // Back to where the hand was, once the dialog is gone; from a file to the goods.
    requestAnimationFrame(() => {
      const to = from.current
      from.current = null
      if (to?.isConnected && to !== document.body) to.focus()
      else jumpTo('product')
    })
  }
  const onPaste = (text: string) => {
    // A line break at the end is what a spreadsheet puts behind a single cell, too.
    const body = text.replace(/\r?\n$/, '')
    if (!/[\t\n]/.test(body)) return false
    show(body.includes('\t') ? { over: 'table', rows: splitTable(body) } : { over: 'text', text: body })
    return true
  }
  const acts = {
    file: () => input.current?.click(),
    text: () => show({ over: 'text', text: '' }),
    template: () => void template().then(({ blob, name }) => saveBlob(blob, name)),
    blank: () => show({ over: 'blank' }),
  } as const
  useKeys([
    { keys: 'Alt+I', label: t('menu.file'), strip: false, run: acts.file },
    { keys: 'Alt+T', label: t('menu.text'), strip: false, run: acts.text },
  ])
  const items = MENU.map((key) => ({ key, label: t(`menu.${key}`) }))
  const head = (
    <span className={css.menu}>
      {!brief && (
        <span>
          {t('pasteHint')} <Kbd>Ctrl V</Kbd>
        </span>
      )}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => acts[key as keyof typeof acts]() }}>
        <span>
          <ActionButton size="small" icon="import">
            {t('menu.open')}
          </ActionButton>
        </span>
      </Dropdown>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('menu.file')}
        accept={SHEET_ENDINGS.join(',')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) offerSheet(file)
          // The same file may be chosen again after it was mended.
          currentTarget.value = ''
        }}
      />
    </span>
  )
  const dialogs = (
    <>
      {over?.over === 'table' && <TableDialog rows={over.rows} onClose={close} />}
      {over?.over === 'text' && <TextDialog pasted={over.text} onClose={close} />}
      {over?.over === 'blank' && <BlankOrderForm onClose={close} />}
      {over === null && sheet !== null && (
        <FileDialog key={`${sheet.name}${sheet.lastModified}`} file={sheet} onClose={close} />
      )}
    </>
  )
  return { onPaste, head, dialogs }
}
