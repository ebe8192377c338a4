import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
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

/** The product of a line by number, name or pinyin; what nobody knows stays as it was said. */
export function ProductPicker({ line, onChange, onDone, label, placeholder, isOpen }: Props) {
  const { q, call } = useDesk()
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
  const onBlur = () => {
    const exact = options.find((one) => one.number.toLowerCase() === line.productNumber.trim().toLowerCase())
    if (line.productId === null && exact) onChange(taken(exact))
  }
  return (
    <Suggest
      value={line.productNumber}
      onText={(productNumber) =>
        onChange(line.productId === null ? { productNumber } : { ...NOT_FOUND, productNumber })
      }
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
      className={css.product}
      input={{ placeholder, 'data-cell': 'product', 'data-open': isOpen ? '' : undefined, onBlur, maxLength: 200 }}
    />
  )
}
