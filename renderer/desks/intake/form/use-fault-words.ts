import { useTranslation } from 'react-i18next'
import type { SpecificationAttribute, SpecificationFault } from '#shared/rules/specification.ts'

const NAMED = 6

/** Why a specification is not clear, in words: what is missing of it, and which values there are. */
export function useFaultWords() {
  const { t } = useTranslation('intake')
  return (faults: readonly SpecificationFault[], attributes: readonly SpecificationAttribute[]): string =>
    faults
      .map(({ name, fault }) => {
        const values = attributes.find((one) => one.name === name)?.values ?? []
        const some = values.slice(0, NAMED).join(t('comma'))
        return fault === 'required'
          ? t('specification.lacks', { name })
          : t('specification.only', { name, values: some })
      })
      .join(t('semicolon'))
}
