import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { PartList } from '#renderer/desks/technical/PartList.tsx'
import { LIST_LIMIT, type PartProps } from '#renderer/desks/technical/part.ts'
import { useTechnicalExport } from '#renderer/desks/technical/use-export.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { MaterialDetail } from './MaterialDetail.tsx'
import { MaterialDialogs, type MaterialTask } from './MaterialDialogs.tsx'
import { MaterialTools } from './MaterialTools.tsx'
import { useMaterialColumns } from './material-columns.tsx'

/** R5.2 the raw materials: what is there, what open orders hold, what comes in, what is free. */
export function MaterialsPart({ today, say }: PartProps) {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const { may } = useSession()
  const [asked, setAsked] = useState('')
  const [picked, setPicked] = useState<string>()
  const [task, setTask] = useState<MaterialTask | null>(null)
  const found = useQuery(q.technical.materials.queryOptions({ input: { limit: LIST_LIMIT } }))
  const columns = useMaterialColumns(today)
  const write = useTechnicalExport()
  const wanted = asked.trim().toLowerCase()
  const rows = (found.data ?? []).filter((one) => `${one.number} ${one.name}`.toLowerCase().includes(wanted))
  const current = rows.find((one) => one.id === picked) ?? rows[0]
  const begin = (what: MaterialTask['what']) => setTask({ what, material: current ?? null })
  const mayMove = may('technical', 'correctMaterial')
  const mayAsk = may('technical', 'requestPurchase')
  useKeys([
    { keys: 'N', label: t('keys.newMaterial'), enabled: mayMove, run: () => begin('new') },
    { keys: 'P', label: t('keys.purchase'), enabled: mayAsk, run: () => begin('request') },
    { keys: 'E', label: t('keys.export'), run: () => write.materials(rows) },
  ])
  return (
    <Columns of="calendar">
      <Column>
        <PartList
          label={t('part.materials')}
          title={t('materials.title')}
          aside={
            <MaterialTools
              asked={asked}
              onAsk={setAsked}
              onNew={mayMove ? () => begin('new') : undefined}
              onExport={() => write.materials(rows)}
            />
          }
          found={found}
          rows={rows}
          current={current}
          onPick={setPicked}
          onOpen={() => mayMove && begin('correct')}
          none={t(wanted === '' ? 'materials.none' : 'materials.noneFound')}
          columns={columns}
        />
      </Column>
      <Column>{current && <MaterialDetail material={current} today={today} onDo={begin} />}</Column>
      {task && (
        <MaterialDialogs
          task={task}
          newest={found.data?.find((one) => one.id === task.material?.id)}
          today={today}
          onClose={() => setTask(null)}
          say={say}
        />
      )}
    </Columns>
  )
}
