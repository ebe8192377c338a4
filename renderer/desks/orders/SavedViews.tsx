import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { Field } from '#renderer/ui/Field.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { EMPTY_FILTER, sameFilter } from './filter.ts'
import css from './Orders.module.css'

type Props = {
  readonly filter: OrderFilter
  readonly onFilter: (filter: OrderFilter) => void
  readonly isNaming: boolean
  readonly onNaming: (isNaming: boolean) => void
}

/** Filters with a name: the usual ones, and those that this person saved. */
export function SavedViews({ filter, onFilter, isNaming, onNaming }: Props) {
  const { t } = useTranslation('orders')
  const { q } = useDesk()
  const { me, hasRole } = useSession()
  const queries = useQueryClient()
  const views = useQuery(q.orders.views.queryOptions({ input: {} }))
  const renew = () => queries.invalidateQueries({ queryKey: q.orders.views.key() })
  const remove = useMutation(q.orders.removeView.mutationOptions({ onSuccess: renew }))
  const owner = hasRole('clerk') ? { clerkId: me.id } : hasRole('sales') ? { salesId: me.id } : null
  const tabs = [
    ...(owner ? [{ key: 'mine', label: t('tabs.mine'), filter: { ...EMPTY_FILTER, ...owner } }] : []),
    { key: 'open', label: t('tabs.open'), filter: EMPTY_FILTER },
    { key: 'late', label: t('tabs.late'), filter: { ...EMPTY_FILTER, lateOnly: true } },
    ...(views.data ?? []).map(({ id, name, filter: kept }) => ({ key: id, label: name, filter: kept })),
  ]
  const active = tabs.find((tab) => sameFilter(tab.filter, filter))
  const own = views.data?.find((view) => view.id === active?.key)
  return (
    <div className={css.views}>
      <ViewTabs
        label={t('tabs.label')}
        tabs={tabs.map(({ key, label }) => ({ key, label }))}
        active={active?.key ?? ''}
        onPick={(key) => {
          const tab = tabs.find((one) => one.key === key)
          if (tab) onFilter(tab.filter)
        }}
      />
      {own ? (
        <button type="button" className={css.keep} onClick={() => remove.mutate({ key: newKey(), id: own.id })}>
          {t('tabs.remove')}
        </button>
      ) : (
        <button type="button" className={css.keep} onClick={() => onNaming(true)}>
          {t('tabs.save')}
        </button>
      )}
      <RefusalBar error={remove.error} />
      {isNaming && <NameView filter={filter} onDone={() => void renew()} onClose={() => onNaming(false)} />}
    </div>
  )
}

type NameProps = { readonly filter: OrderFilter; readonly onDone: () => void; readonly onClose: () => void }

function NameView({ filter, onDone, onClose }: NameProps) {
  const { t } = useTranslation('orders')
  const { q } = useDesk()
  const [name, setName] = useState('')
  const [key] = useState(newKey)
  const [wasTried, setTried] = useState(false)
  const done = () => {
    onDone()
    onClose()
  }
  const save = useMutation(q.orders.saveView.mutationOptions({ onSuccess: done }))
  const submit = () => {
    setTried(true)
    if (name.trim() !== '') save.mutate({ key, name: name.trim(), filter })
  }
  return (
    <Modal
      open
      title={t('saveView.title')}
      okText={t('saveView.save')}
      cancelText={t('saveView.cancel')}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
      width={420}
    >
      <Field
        label={t('saveView.name')}
        hint={t('saveView.hint')}
        required
        error={wasTried && name.trim() === '' ? t('saveView.missing') : undefined}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={submit}
          />
        )}
      </Field>
      <RefusalBar error={save.error} />
    </Modal>
  )
}
