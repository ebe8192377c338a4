import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { ProductRow } from '#shared/contract/office.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { inParts } from './in-parts.ts'
import css from './LineGrid.module.css'
import { Suggest } from './Suggest.tsx'
import { usePause } from './use-pause.ts'

interface Props {
  line: FormLine
  onChange: (patch: Partial<FormLine>) => void
  onDone: () => void
  label: string
  placeholder?: string
  isOpen: boolean
}

const NOT_FOUND = { productId: null, productName: '', specification: '', unit: '' }
const MOST = 8

const NONE: readonly ProductRow[] = []

const taken = ({ id, number, name, specification, unit }: ProductRow): Partial<FormLine> => ({
  productId: id,
  productNumber: number,
  productName: name,
  specification,
  unit,
})

/** The product of a line by number, name or pinyin; what nobody knows stays as it was said, and is marked. */
export function ProductPicker({ line, onChange, onDone, label, placeholder, isOpen }: Props) {
  const { t } = useTranslation('intake')
  const { q, call } = useDesk()
  const note = useId()
  const [isTyped, setTyped] = useState(false)
  const [isInside, setInside] = useState(false)
  const text = usePause(line.productNumber.trim(), 80)
  const isAsked = line.productId === null && text !== ''
  const found = useQuery({
    queryKey: [...q.office.products.key({ input: { text, limit: MOST } }), 'loosely'],
    queryFn: async ({ signal }) => {
      const found = await call.office.products({ text, limit: MOST }, { signal })
      const looser = inParts(text)
      return found.length > 0 || looser === text
        ? found
        : call.office.products({ text: looser, limit: MOST }, { signal })
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const options = isAsked && line.productNumber.trim() !== '' ? (found.data ?? NONE) : NONE
  const exact = options.find((one) => one.number.toLowerCase() === line.productNumber.trim().toLowerCase())
  // A number typed in full needs no choosing, even when the answer comes after the cursor has gone on.
  const settled = isTyped && !isInside && line.productId === null ? exact : undefined
  useEffect(() => {
    if (settled) onChange(taken(settled))
  })
  const isUnknown =
    isAsked && !isInside && !exact && text === line.productNumber.trim() && found.isSuccess && !found.isPlaceholderData
  return (
    <>
      <Suggest
        value={line.productNumber}
        onText={(productNumber) => {
          setTyped(true)
          onChange(line.productId === null ? { productNumber } : { ...NOT_FOUND, productNumber })
        }}
        options={options.filter((one) => one.active)}
        optionKey={(one) => one.id}
        render={(one) => (
          <>
            <span>{one.number}</span>
            <span>
              {one.name} {one.specification}
            </span>
          </>
        )}
        onPick={(one) => onChange(taken(one))}
        hesitant={/[?？]/.test(line.productNumber)}
        onDone={onDone}
        label={label}
        className={joinClasses(css.product, isUnknown && css.missing)}
        input={{
          placeholder,
          'data-cell': 'product',
          'data-open': isOpen ? '' : undefined,
          'aria-invalid': isUnknown || undefined,
          'aria-describedby': isUnknown ? note : undefined,
          onFocus: () => setInside(true),
          onBlur: () => setInside(false),
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
