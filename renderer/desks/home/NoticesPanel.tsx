import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useClock } from '#renderer/app/text/clock.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import css from './Home.module.css'
import { groupNotices, type NoticeGroup } from './notices.ts'

/** R23.2 what this person has to know, kept with the time it was read. */
export function NoticesPanel() {
  const { t } = useTranslation('home')
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const { timeZone } = useClock()
  const notices = useQuery(q.desk.notices.queryOptions({ input: {} }))
  const read = useMutation({
    mutationFn: async ({ all }: NoticeGroup) => {
      for (const { id, readAt } of all) if (readAt === null) await call.desk.readNotice({ id })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: q.desk.notices.key() }),
  })
  const groups = groupNotices(notices.data ?? [], timeZone)
  const unread = (notices.data ?? []).filter((notice) => notice.readAt === null).length
  const top = groups.find(({ first }) => first.readAt === null)
  useKeys([{ keys: 'N', label: t('notices.readKey'), enabled: top !== undefined, run: () => top && read.mutate(top) }])
  const aside = unread > 0 && (
    <span className={css.quiet}>
      {t('notices.unread', { count: unread })} <Kbd>N</Kbd>
    </span>
  )
  return (
    <Sheet title={t('notices.title')} aside={aside || undefined} grow>
      <RefusalBar error={notices.error ?? read.error} />
      {notices.data && groups.length === 0 && <p className={css.calmNote}>{t('notices.none')}</p>}
      <ul className={css.list}>
        {groups.map((group) => (
          <Notice key={group.first.id} group={group} onRead={() => read.mutate(group)} isBusy={read.isPending} />
        ))}
      </ul>
    </Sheet>
  )
}

type NoticeProps = { readonly group: NoticeGroup; readonly onRead: () => void; readonly isBusy: boolean }

function Notice({ group: { first, all }, onRead, isBusy }: NoticeProps) {
  const { t } = useTranslation('home')
  const text = useText()
  const isNew = first.readAt === null
  const words = t(`notice.${first.kind}`, { ...first.params, defaultValue: t('notice.other', { ...first.params }) })
  const others = all.length > 1 ? t('notices.others', { count: all.length - 1 }) : ''
  return (
    <li className={isNew ? `${css.notice} ${css.new}` : css.notice}>
      <div className={css.subject}>
        {first.orderId === null ? <span>{words}</span> : <Link to={`/orders/${first.orderId}`}>{words}</Link>}
        <span className={css.under}>{[text.moment(first.at), others].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {isNew && (
        <ActionButton size="small" onClick={onRead} busy={isBusy}>
          {t('notices.read')}
        </ActionButton>
      )}
    </li>
  )
}
