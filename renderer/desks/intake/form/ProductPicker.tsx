import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { ProductOffer } from '#shared/contract/caller.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { bareNumber } from '#shared/values/bare-number.ts'
import css from './LineGrid.module.css'
import { Suggest } from './Suggest.tsx'
import { usePause } from './use-pause.ts'

interface Props {
  line: Pick<FormLine, 'productId' | 'productNumber'>
  customerId: string | null
  /** Proposes at once, also for a product that is known already (F4). */
  looking?: boolean
  onLooked?: () => void
  onChange: (patch: Partial<FormLine>) => void
  onDone: () => void
  label: string
  /** Of the field, where its label stands above it. */
  id?: string
  placeholder?: string
  className?: string
}

const NOT_FOUND = { productId: null, productName: '', specification: '', unit: '' }
const MOST = 8

const NONE: readonly ProductOffer[] = []

const taken = ({ id, number, name, specification, unit }: ProductOffer): Partial<FormLine> => ({
  productId: id,
  productNumber: number,
  productName: name,
  specification,
  unit,
})

/**
 * The product of a line by number (dashes or none), name, initials, figures or the customer's own number; what nobody
 * knows stays as it was said, and is marked.
 */
export function ProductPicker(props: Props) {
  const { line, customerId, looking = false, onLooked, onChange, onDone, label, id, placeholder, className } = props
  const { t } = useTranslation('intake')
  const { q } = useDesk()
  const note = useId()
  const [isTyped, setTyped] = useState(false)
  const [isInside, setInside] = useState(false)
  const typed = line.productNumber.trim()
  const text = usePause(typed, 80)
  const isAsked = looking || (line.productId === null && text !== '')
  const found = useQuery({
    ...q.intake.productOffers.queryOptions({ input: { customerId, text, limit: MOST } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const options = looking || (isAsked && typed !== '') ? (found.data ?? NONE) : NONE
  const bare = bareNumber(typed)
  const isExact = (one: ProductOffer) => bareNumber(one.number) === bare || bareNumber(one.article ?? '') === bare
  const exact = bare === '' || text !== typed || found.isPlaceholderData ? [] : options.filter(isExact)
  // A number typed in full needs no choosing, even when the answer comes after the cursor has gone on; but two that the
  // customer calls the same do.
  const settled = isTyped && !isInside && line.productId === null && exact.length === 1 ? exact[0] : undefined
  useEffect(() => {
    if (settled) onChange(taken(settled))
  })
  const isUnknown =
    line.productId === null &&
    typed !== '' &&
    !isInside &&
    exact.length === 0 &&
    text === typed &&
    found.isSuccess &&
    !found.isPlaceholderData
  return (
    <>
      <Suggest
        value={line.productNumber}
        onText={(productNumber) => {
          setTyped(true)
          if (looking) onLooked?.()
          onChange(line.productId === null ? { productNumber } : { ...NOT_FOUND, productNumber })
        }}
        open={looking}
        options={options}
        optionKey={(one) => `${one.id} ${one.article ?? ''}`}
        render={(one) => (
          <>
            <span>{one.number}</span>
            <span>
              {one.name} {one.specification}
            </span>
            {one.article !== null && <span>{t('grid.article', { article: one.article })}</span>}
          </>
        )}
        onPick={(one) => {
          if (looking) onLooked?.()
          onChange(taken(one))
        }}
        hesitant={/[?？]/.test(line.productNumber)}
        onDone={onDone}
        label={label}
        className={joinClasses(css.product, className, isUnknown && css.missing)}
        input={{
          id,
          placeholder,
          'data-cell': 'product',
          'data-open': line.productId === null ? '' : undefined,
          'aria-invalid': isUnknown || undefined,
          'aria-describedby': isUnknown ? note : undefined,
          onFocus: () => setInside(true),
          onBlur: () => {
            setInside(false)
            if (looking) onLooked?.()
          },
          maxLength: 200,
        }}
      />
      {isUnknown && (
        <span id={note} className={css.unknown}>
          {t('grid.unknownProduct')}
        </span>
      )}
    </>
  )
}
