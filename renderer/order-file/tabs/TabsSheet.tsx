import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useLayout } from '#renderer/ui/layout.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import { orderDates } from '#shared/rules/dates.ts'
import { useOrder } from '../data/order-view.ts'
import { usePaperKind } from '../data/paper-kind.ts'
import { HistoryList } from '../panel/HistoryList.tsx'
import { ReceiptList } from '../steps/payment/ReceiptList.tsx'
import { ChangesTab } from './ChangesTab.tsx'
import { EntryTable } from './EntryTable.tsx'
import { followRows, talkRows, useCounts } from './entries.ts'
import { FilesTab } from './FilesTab.tsx'
import { LinesTab } from './LinesTab.tsx'
import css from './tabs.module.css'

export const TABS = ['lines', 'talks', 'follow', 'receipts', 'files', 'changes', 'history'] as const
export type TabKey = (typeof TABS)[number]

type Props = { active: TabKey; onPick: (tab: TabKey) => void }

/** Everything of the order besides the step at hand: lines, talks, follow-up, receipts, files, changes, history. */
export function TabsSheet({ active, onPick }: Props) {
  const { answer, file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const panel = useId()
  const layout = useLayout()
  const counts = useCounts()
  const kindOf = usePaperKind()
  const dates = orderDates(file)
  const latest = [
    dates.scheduled && t('tabs.scheduled', { day: text.day(dates.scheduled.current) }),
    dates.preDelivery && t('tabs.preDelivery', { day: text.day(dates.preDelivery.current) }),
  ].filter(Boolean)
  return (
    <div className={css.box}>
      <Sheet
        label={t('tabs.label')}
        flush
        grow
        foot={
          layout === 'narrow' ? undefined : (
            <div className={css.recent}>
              <b>{t('tabs.recent')}</b>
              {answer.history.slice(0, 3).map((row, index) => (
                <span key={row.paperId ?? index}>
                  {text.moment(row.at)} {row.by} {kindOf({ kind: row.kind, id: row.paperId })}
                </span>
              ))}
              <button type="button" className={css.all} onClick={() => onPick('history')}>
                {t('tabs.allHistory', { count: answer.history.length })} <Kbd>H</Kbd>
              </button>
            </div>
          )
        }
      >
        <div className={css.tabs}>
          <ViewTabs
            tabs={TABS.map((key) => ({ key, label: t(`tabs.${key}`), count: counts[key] }))}
            active={active}
            onPick={(key) => onPick(TABS.find((one) => one === key) ?? 'lines')}
            label={t('tabs.label')}
            controls={panel}
            aside={latest.length > 0 ? `${t('tabs.latest')}${latest.join('　')}` : undefined}
          />
        </div>
        <div id={panel} role="tabpanel" aria-label={t(`tabs.${active}`)} className={css.panel}>
          {active === 'lines' && <LinesTab />}
          {active === 'lines' && layout === 'wide' && (
            <>
              <h3 className={css.under}>{t('tabs.talks')}</h3>
              <EntryTable label={t('tabs.talks')} rows={talkRows(file)} />
            </>
          )}
          {active === 'talks' && <EntryTable label={t('tabs.talks')} rows={talkRows(file)} />}
          {active === 'follow' && <EntryTable label={t('tabs.follow')} rows={followRows(file)} />}
          {active === 'receipts' && (
            <div className={css.inside}>
              <ReceiptList />
            </div>
          )}
          {active === 'files' && <FilesTab />}
          {active === 'changes' && <ChangesTab />}
          {active === 'history' && (
            <div className={css.inside}>
              <HistoryList rows={answer.history} />
            </div>
          )}
        </div>
      </Sheet>
    </div>
  )
}
