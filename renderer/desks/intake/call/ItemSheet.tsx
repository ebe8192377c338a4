import { memo, useEffect, useRef, useState } from 'react'
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
export const ItemSheet = memo(function ItemSheet() {
  const { t } = useTranslation('intake')
  const memo = useSettled()
  const items = useItemDetails(memo)
  const [opened, setOpened] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened !== null && place.current) jumpTo(opened, place.current)
  }, [opened])
  const item = FORM_ITEMS.find((one) => one === opened)
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
            <div ref={place} className={css.fields}>
              <ItemFields item={item} />
            </div>
          ),
        }}
      />
    </Sheet>
  )
})
