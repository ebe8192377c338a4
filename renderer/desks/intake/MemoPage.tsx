import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { MemoList } from './memo/MemoList.tsx'
import { OpenMemo } from './memo/OpenMemo.tsx'
import { MarkBoard, MarkBoardContext } from './sources/mark-board.ts'

/** A memo that was saved: completed, called back for, answered, and made an order of or closed (R1.5, R2.2, R3). */
export default function MemoPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('intake')
  const { q } = useDesk()
  const text = useText()
  const navigate = useNavigate()
  const memo = useQuery(q.intake.memo.queryOptions({ input: { id } }))
  const open = useQuery(q.intake.memos.queryOptions({ input: { status: 'open', limit: 100 } }))
  const row = memo.data
  const [board] = useState(() => new MarkBoard())
  usePage({
    title: t('memo.page'),
    fact: row ? t('memo.fact', { number: row.number, by: row.takenBy.name, at: text.moment(row.takenAt) }) : undefined,
  })
  const list = (
    <MemoList
      rows={open.data ?? []}
      selected={id}
      onSelect={(next) => void navigate(`/intake/memos/${next}`, { replace: true })}
    />
  )
  return (
    <MarkBoardContext value={board}>
      {row ? (
        <OpenMemo key={row.id} row={row} list={list} onReload={async () => void (await memo.refetch())} />
      ) : (
        <Columns of="intake">
          <Column>{list}</Column>
          {memo.error !== null && <RefusalBar error={memo.error} />}
        </Columns>
      )}
    </MarkBoardContext>
  )
}
