import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { Suggest } from '#renderer/desks/intake/form/Suggest.tsx'
import css from './PriceGrid.module.css'
import type { PriceDraft } from './price-draft.ts'

type Props = {
  readonly index: number
  readonly text: string
  readonly isWrong: boolean
  readonly disabled: boolean
  readonly onPick: (patch: Partial<PriceDraft>) => void
  readonly onDone: () => void
}

const MOST = 8

/** The product of a price by number, name or initials. */
export function ProductCell({ index, text, isWrong, disabled, onPick, onDone }: Props) {
  const { t } = useTranslation('prices')
  const { q } = useDesk()
  const [isInside, setInside] = useState(false)
  const found = useQuery({
    ...q.office.products.queryOptions({ input: { text: text.trim(), limit: MOST } }),
    enabled: isInside && text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const options = text.trim() === '' ? [] : (found.data ?? [])
  return (
    <Suggest
      value={text}
      onText={(number) => onPick({ number })}
      options={options}
      optionKey={(one) => one.id}
      render={(one) => (
        <>
          <span>{one.number}</span>
          <span>
            {one.name} {one.specification}
          </span>
        </>
      )}
      onPick={({ id, number, name, specification, unit }) =>
        onPick({ productId: id, number, name: `${name} ${specification}`, unit })
      }
      onDone={onDone}
      label={t('productOf', { line: index + 1 })}
      className={css.pick}
      input={{
        'data-at': `${index} product`,
        placeholder: t('pick'),
        'aria-invalid': isWrong || undefined,
        disabled,
        onFocus: () => setInside(true),
        onBlur: () => setInside(false),
        maxLength: 200,
      }}
    />
  )
}
