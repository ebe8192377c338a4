import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { CustomerSheet } from '#shared/contract/customers.ts'

/** A double is a page of the past; the one who stays is one click away. */
export function MergedNote({ into }: { into: NonNullable<CustomerSheet['mergedInto']> }) {
  const { t } = useTranslation('customers')
  return (
    <NoteBar tone="soon" sign>
      {t('merged.into')}{' '}
      <Link to={`/customers/${into.id}`}>
        {into.number} {into.name}
      </Link>
    </NoteBar>
  )
}
