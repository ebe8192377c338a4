import { formatInstant } from '#shared/values/instant.ts'
import type { MemoItem, MemoModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, LineTable } from '../parts/LineTable.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Particulars } from '../parts/Particulars.tsx'
import { Section } from '../parts/Section.tsx'
import { TickBox } from '../parts/TickList.tsx'
import { wordsIn } from '../words.ts'
import styles from './CustomerMemo.module.css'

/** Customer information memorandum: what was asked, in the customer's words and item by item (R1.2), and the promise (R3.1). */
export function CustomerMemo({ model }: { model: MemoModel }) {
  const t = wordsIn(model.language)
  const promised = model.promisedUntil
  const columns: readonly Column<MemoItem>[] = [
    { head: t('column.item'), width: '34mm', strong: true, cell: (item) => item.label },
    { head: t('column.said'), cell: (item) => item.said },
    {
      head: t('column.state'),
      width: '30mm',
      cell: (item) => <ItemState state={item.state} word={t(`memo.state.${item.state}`)} />,
    },
  ]
  return (
    <Paper head={model} title={t('memo.title')}>
      <FactStrip
        facts={[
          { label: t('fact.number'), value: model.number, weight: 45 },
          { label: t('fact.takenAt'), value: formatInstant(model.takenAt, model.timeZone), weight: 48 },
          { label: t('fact.takenBy'), value: model.takenBy, weight: 34 },
          { label: t('fact.channel'), value: model.channel, weight: 30 },
        ]}
      />
      <Particulars
        rows={[
          [
            { label: t('fact.customer'), value: model.customer, strong: true },
            { label: t('fact.phone'), value: model.phone },
          ],
          [{ label: t('fact.contact'), value: model.contact }],
        ]}
      />
      <Notice lead={promised === null ? t('memo.noPromise') : t('memo.promise')}>
        {promised !== null && formatInstant(promised, model.timeZone)}
      </Notice>
      <Section title={t('memo.items')}>
        <LineTable columns={columns} rows={model.items} rowKey={(item, index) => `${index}${item.label}`} />
      </Section>
      <Section title={t('memo.words')}>
        <p className={styles.words}>{model.words}</p>
      </Section>
      {model.files.length > 0 && <Particulars rows={[[{ label: t('fact.files'), value: model.files }]]} />}
    </Paper>
  )
}

const ItemState = ({ state, word }: { state: MemoItem['state']; word: string }) => (
  <span className={styles.state}>
    {state !== 'unclear' && <TickBox ticked={state === 'clear'} />}
    {word}
  </span>
)
