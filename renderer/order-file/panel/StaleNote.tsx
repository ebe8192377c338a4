import { useTranslation } from 'react-i18next'
import type { StaleFacet } from '#shared/rules/coverage.ts'
import { useLineText } from '../data/line-text.ts'
import { useFacetText } from './facet-text.ts'

/** What the seal covered, and what stands there now. */
export function StaleNote({ facets }: { facets: readonly StaleFacet[] }) {
  const { t } = useTranslation('orderFile')
  const lineText = useLineText()
  const differences = useFacetText()
  return (
    <>
      {facets.flatMap(({ facet, covered, today }) =>
        differences(facet, covered, today).map((one, index) => (
          <span key={`${facet}${index}`}>
            {t(`facet.${facet}`)}
            {one.lineId !== null && lineText(one.lineId)} <s>{one.before}</s> → <b>{one.after}</b>{' '}
          </span>
        )),
      )}
    </>
  )
}
