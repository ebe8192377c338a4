import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { SearchHit } from '#shared/contract/orders.ts'
import { useDesk } from '../desk/desk-context.ts'
import { RefusalBar } from '../errors/RefusalBar.tsx'
import css from './SearchPalette.module.css'

const LIMIT = 20

const icons = { order: 'order', customer: 'user', product: 'warehouse', fax: 'fax', memo: 'phone' } as const

/** Where a hit leads. */
function pathOf({ kind, id, number }: SearchHit): string {
  if (kind === 'order') return `/orders/${id}`
  if (kind === 'memo') return `/intake/memos/${id}`
  if (kind === 'fax') return `/fax?find=${encodeURIComponent(id)}`
  if (kind === 'customer') return `/customers/${id}`
  return `/master/${kind}s?text=${encodeURIComponent(number)}`
}

/** Ctrl+K: finds anything by number, name, pinyin initials or telephone, without leaving the keyboard. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  const { q } = useDesk()
  const navigate = useNavigate()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const text = useDeferredValue(typed.trim())
  const options = q.orders.search.queryOptions({ input: { text, limit: LIMIT } })
  const found = useQuery({ ...options, enabled: text !== '', placeholderData: keepPreviousData })
  const hits = text === '' ? [] : (found.data ?? [])
  const open = (hit: SearchHit | undefined) => {
    if (!hit) return
    onClose()
    void navigate(pathOf(hit))
  }
  useKeys([], { modal: true })
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') open(hits[at])
    if (step === 0) return
    event.preventDefault()
    setAt((now) => Math.max(0, Math.min(hits.length - 1, now + step)))
  }
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={620}
      style={{ top: 72 }}
      title={t('search.title')}
    >
      <Input
        autoFocus
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits[at] ? `${list}-${at}` : undefined}
        aria-label={t('search.title')}
        placeholder={t('search.hint')}
        prefix={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <RefusalBar error={found.error} />
      <div id={list} role="listbox" aria-label={t('search.hits')} className={css.hits}>
        {hits.map((hit, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={`${hit.kind} ${hit.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? `${css.hit} ${css.at}` : css.hit}
            onMouseMove={() => setAt(index)}
            onClick={() => open(hit)}
          >
            <Icon name={icons[hit.kind]} size={16} />
            <span className={css.kind}>{t(`search.kind.${hit.kind}`)}</span>
            <b>{hit.title}</b>
            <span className={css.detail}>
              {[hit.number, hit.detail].filter((part) => part !== '' && part !== hit.title).join(' · ')}
            </span>
          </button>
        ))}
      </div>
      <p className={css.note} role="status">
        {text !== '' && found.isFetched && hits.length === 0 ? t('search.nothing', { text }) : t('search.keys')}
      </p>
    </Modal>
  )
}
