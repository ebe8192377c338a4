import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { formatTelephone } from '#shared/values/telephone.ts'
import css from './Fields.module.css'
import { Suggest } from './Suggest.tsx'
import { useTyped } from './use-memo.ts'
import { usePause } from './use-pause.ts'

interface Props {
  /** How the customer was found, while nobody chose another (`按传真号认出`). */
  recognised?: string
  /** After Enter chose somebody, or nobody fits the name that was heard. */
  onDone?: () => void
}

/** Who it is: by number, name, pinyin initials or telephone; a name that nobody knows is kept as it was heard. */
export function CustomerPicker({ recognised, onDone }: Props) {
  const { t } = useTranslation('intake')
  const { q, call } = useDesk()
  const { values, facts, setCustomer } = useTyped()
  const [failure, setFailure] = useState<unknown>(null)
  const { customerId } = values.form
  const text = usePause(values.customerText.trim(), 80)
  const found = useQuery({
    ...q.intake.callers.queryOptions({ input: { text } }),
    enabled: customerId === null && text !== '',
    placeholderData: keepPreviousData,
  })
  const options = customerId === null && values.customerText.trim() !== '' ? (found.data ?? []) : []
  const isAnswered = text === values.customerText.trim() && !found.isPlaceholderData && !found.isFetching
  const pick = (id: string) => {
    setFailure(null)
    call.intake.caller({ customerId: id }).then((read) => setCustomer(read), setFailure)
  }
  return (
    <div data-item="customer">
      <div className={css.customer}>
        <Suggest
          value={customerId === null ? values.customerText : (facts?.customer.name ?? '')}
          onText={(heard) => setCustomer(null, heard)}
          options={options.slice(0, 8)}
          optionKey={(one) => one.id}
          render={(one) => (
            <>
              <ClassBox value={one.class} />
              <span>{one.name}</span>
              <span>
                {one.contact} {formatTelephone(one.phone)}
              </span>
            </>
          )}
          onPick={(one) => pick(one.id)}
          onDone={() => {
            if (options.length > 0 || isAnswered) onDone?.()
          }}
          label={t('item.customer')}
          className={css.customerInput}
          input={{ placeholder: t('customer.hint'), 'data-open': customerId === null ? '' : undefined, maxLength: 200 }}
        />
        <span className={css.inField}>
          {facts && <ClassBox value={facts.customer.class} wordy />}
          {facts && recognised && <span className={css.quiet}>{recognised}</span>}
        </span>
      </div>
      {failure !== null && <RefusalBar error={failure} />}
      {customerId === null && values.customerText.trim() !== '' && text !== '' && found.data?.length === 0 && (
        <p className={css.unknown}>{t('customer.unknown')}</p>
      )}
    </div>
  )
}
