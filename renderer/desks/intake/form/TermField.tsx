import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#renderer/ui/Field.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { FormItem, OrderTerms } from '#shared/rules/order-form.ts'
import { PROPOSED_TERMS, type ProposedTerm } from '#shared/rules/usual-terms.ts'
import { SourceMark } from '../sources/SourceMark.tsx'
import css from './Fields.module.css'
import { UsualInput } from './UsualInput.tsx'
import { useTyped } from './use-memo.ts'

type TextTerm = Exclude<keyof OrderTerms, 'toleranceBp'>

interface Props {
  term: TextTerm
  item: FormItem
  /** Takes both halves of the form. */
  wide?: boolean
  rows?: number
}

// Nothing hangs on these: an item is complete without them.
const OPTIONAL: readonly TextTerm[] = ['contactPhone', 'customerPo']

const FURTHER: readonly TextTerm[] = [
  'contactPhone',
  'customerPo',
  'signer',
  'consignee',
  'consigneePhone',
  'invoiceTitle',
]

const isProposed = (term: TextTerm): term is ProposedTerm => PROPOSED_TERMS.some((one) => one === term)

/** One of the terms as it was said, in the customer's words. */
export function TermField({ term, item, wide = false, rows }: Props) {
  const { t } = useTranslation('intake')
  const { values, setTerms } = useTyped()
  const { terms, unclear } = values.form
  const value = terms[term]
  const isUnclear = unclear.includes(item) && !OPTIONAL.includes(term)
  const isOpen = !OPTIONAL.includes(term) && (isUnclear || value.trim() === '')
  // Several fields may be one item: its place on the fax stands beside the first of them.
  const isFirst = !FURTHER.includes(term)
  const common = { value, maxLength: rows ? 4000 : 200, 'data-open': isOpen ? '' : undefined }
  return (
    <div className={joinClasses(wide && css.wide, isUnclear && css.unclear)} data-item={item}>
      <Field
        label={t(`term.${term}`)}
        aside={
          <>
            {isUnclear && <Tag tone="soon">{t('unclear')}</Tag>}
            {isFirst && <SourceMark item={item} />}
          </>
        }
      >
        {(control) =>
          isProposed(term) ? (
            <UsualInput term={term} control={control} isOpen={isOpen} />
          ) : rows ? (
            <Input.TextArea
              {...control}
              {...common}
              autoSize={{ minRows: rows, maxRows: 8 }}
              onChange={(event) => setTerms({ [term]: event.target.value })}
            />
          ) : (
            <Input
              {...control}
              {...common}
              autoComplete="off"
              onChange={(event) => setTerms({ [term]: event.target.value })}
            />
          )
        }
      </Field>
    </div>
  )
}
