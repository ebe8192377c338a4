import { DatePicker, Input, type InputRef } from 'antd'
import dayjs from 'dayjs'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { ChoiceChip } from './chips/ChoiceChip.tsx'
import { CustomerChip, PersonChip, ProductChip } from './chips/lookups.tsx'
import { PanelChip } from './chips/PanelChip.tsx'
import { EMPTY_FILTER, sameFilter } from './filter.ts'
import css from './Orders.module.css'

type Props = {
  readonly filter: OrderFilter
  readonly onFilter: (filter: OrderFilter) => void
  readonly onClear: () => void
  readonly search: RefObject<InputRef | null>
}

const TYPING_MS = 200

/** What is searched and what is let through; each chip says its choice in words. */
export function FilterBar({ filter, onFilter, onClear, search }: Props) {
  const { t } = useTranslation('orders')
  const set = (change: Partial<OrderFilter>) => onFilter({ ...filter, ...change })
  const stageChoice = filter.stages.length > 0 ? 'some' : filter.openOnly ? 'open' : 'all'
  return (
    <div className={css.filters}>
      <SearchField text={filter.text} onText={(text) => set({ text })} search={search} />
      <ChoiceChip
        label={t('chip.stage')}
        value={stageChoice}
        options={(['open', 'all', ...(stageChoice === 'some' ? ['some'] : [])] as const).map((value) => ({
          value,
          label:
            value === 'some' ? filter.stages.map((stage) => t(`steps:stage.${stage}`)).join(' ') : t(`stages.${value}`),
        }))}
        onChoose={(value) => value !== 'some' && set({ stages: [], openOnly: value === 'open' })}
      />
      <CustomerChip id={filter.customerId} onChoose={(customerId) => set({ customerId })} />
      <ProductChip id={filter.productId} onChoose={(productId) => set({ productId })} />
      <PreDeliveryChip filter={filter} onChange={set} />
      <PersonChip of="clerk" id={filter.clerkId} onChoose={(clerkId) => set({ clerkId })} />
      <PersonChip of="sales" id={filter.salesId} onChoose={(salesId) => set({ salesId })} />
      <ChoiceChip
        label={t('chip.late')}
        value={filter.lateOnly ? 'late' : 'all'}
        options={[
          { value: 'all', label: t('all') },
          { value: 'late', label: t('lateOnly') },
        ]}
        onChoose={(value) => set({ lateOnly: value === 'late' })}
      />
      {!sameFilter(filter, EMPTY_FILTER) && (
        <button type="button" className={css.clear} onClick={onClear}>
          {t('clear')} <Kbd>Esc</Kbd>
        </button>
      )}
    </div>
  )
}

type SearchProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly search: RefObject<InputRef | null>
}

/** Asks when the hand rests, not at every letter; a filter that came from elsewhere is shown at once. */
function SearchField({ text, onText, search }: SearchProps) {
  const { t } = useTranslation('orders')
  const [typed, setTyped] = useState(text)
  const timer = useRef(0)
  useEffect(() => setTyped(text), [text])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const type = (next: string) => {
    setTyped(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onText(next.trim()), TYPING_MS)
  }
  return (
    <Input
      ref={search}
      className={css.search}
      aria-label={t('search')}
      placeholder={t('search')}
      prefix={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        if (typed === '') event.currentTarget.blur()
        else type('')
      }}
    />
  )
}

type DateProps = { readonly filter: OrderFilter; readonly onChange: (change: Partial<OrderFilter>) => void }

function PreDeliveryChip({ filter: { preDeliveryFrom: from, preDeliveryTo: to }, onChange }: DateProps) {
  const { t } = useTranslation('orders')
  const text = useText()
  const words = () => {
    if (from && to) return t('dates.between', { from: text.day(from), to: text.day(to) })
    if (from) return t('dates.from', { from: text.day(from) })
    return to ? t('dates.to', { to: text.day(to) }) : t('all')
  }
  return (
    <PanelChip label={t('chip.preDelivery')} value={words()}>
      {(close) => (
        <DatePicker.RangePicker
          autoFocus
          defaultOpen
          style={{ width: 250 }}
          allowEmpty={[true, true]}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          onChange={(dates) => {
            const day = (index: 0 | 1) => {
              const date = dates?.[index]
              return date ? civilDate(date.format('YYYY-MM-DD')) : null
            }
            onChange({ preDeliveryFrom: day(0), preDeliveryTo: day(1) })
            close()
          }}
        />
      )}
    </PanelChip>
  )
}
