import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Completeness, CompletenessCounts } from '#renderer/ui/Completeness.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { FORM_ITEMS } from '#shared/rules/order-form.ts'
import { ItemFields, LINE_ITEMS } from '../form/ItemFields.tsx'
import { jumpTo, jumpToItem } from '../form/jump.ts'
import { useItemDetails } from '../form/use-item-details.ts'
import { useSettled } from '../form/use-memo.ts'
import css from './Call.module.css'

/** Is it complete: every item of the form, filled in where it stands; items go in any order (R2.1). */
export const ItemSheet = memo(function ItemSheet({ asked }: { asked: number }) {
  const { t } = useTranslation('intake')
  const memo = useSettled()
  const items = useItemDetails(memo)
  const [opened, setOpened] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened !== null && place.current) jumpTo(opened, place.current)
  }, [opened])
  const item = FORM_ITEMS.find((one) => one === opened)
  /** Goes on to the next mandatory item that is still open; from the last one over to the first again. */
  const goOn = (from: string | null) => {
    const open = memo.open.map((row) => row.item).filter((one) => one !== from)
    const at = FORM_ITEMS.findIndex((one) => one === from)
    const next = open.find((one) => FORM_ITEMS.indexOf(one) > at) ?? open[0]
    if (next === undefined) setOpened(null)
    else if (LINE_ITEMS.includes(next)) jumpToItem(next, memo)
    else setOpened(next)
  }
  const [answered, setAnswered] = useState(asked)
  if (answered !== asked) {
    setAnswered(asked)
    const next = memo.open.find((row) => !LINE_ITEMS.includes(row.item))?.item ?? null
    setOpened(next)
  }
  const onEnter = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    const isPlain = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey
    if (!isPlain || event.defaultPrevented || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement))
      return
    event.preventDefault()
    const fields = [...(place.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
    const next = fields.slice(fields.indexOf(target) + 1).find((one) => one.dataset.open !== undefined)
    if (next) next.focus()
    else goOn(opened)
  }
  const press = (key: string) => {
    if (LINE_ITEMS.some((one) => one === key)) jumpToItem(key, memo)
    else setOpened(key === opened ? null : key)
  }
  return (
    <Sheet title={t('items.title')} aside={<CompletenessCounts items={items} />} flush grow>
      <Completeness
        items={items}
        onItem={press}
        opened={{
          key: opened,
          content: item && (
            <div
              ref={place}
              role="group"
              aria-label={t(`itemShort.${item}`)}
              className={css.fields}
              onKeyDown={onEnter}
            >
              <ItemFields item={item} />
            </div>
          ),
        }}
      />
    </Sheet>
  )
})
