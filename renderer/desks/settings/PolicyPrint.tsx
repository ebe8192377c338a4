import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useCountedPrint } from '#renderer/app/use-counted-print.ts'
import { letterheadOf } from '#renderer/print/letterhead.ts'
import type { PolicyModel } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'
import type { PolicyVersion } from '#shared/contract/policy-versions.ts'
import { ORDER_TYPES } from '#shared/rules/order-form.ts'
import { CUSTOMER_CLASSES } from '#shared/rules/policy.ts'
import { policyChanges } from '#shared/rules/policy-changes.ts'
import { formatInstant } from '#shared/values/instant.ts'
import { CLASS_RULES, LIMITS } from './policy-points.ts'
import { usePolicyText } from './policy-text.ts'

type Props = { readonly printed: PolicyVersion; readonly onClose: () => void }

/** The written policy on paper, to be signed with a pen; each printing is counted. */
export function PolicyPrint({ printed: { policy, version, change: saved }, onClose }: Props) {
  const { company } = useSession()
  const { timeZone } = useClock()
  const [language] = useLanguage()
  const { t } = useTranslation(['settings', 'app', 'ui'])
  const text = useText()
  const { nameOf, valueOf, sidesOf } = usePolicyText()
  const { printed, error, ...ways } = useCountedPrint('policy', `policy-${version}`)
  const model: PolicyModel = {
    language,
    letterhead: letterheadOf(company),
    number: t('versions.paperNumber', { version }),
    code: '',
    revision: version,
    copy: 'office',
    printedAt: printed.at,
    timeZone,
    copyNumber: printed.copy,
    supersededBy: null,
    saved: saved && { by: saved.by, at: formatInstant(saved.at, timeZone), reason: saved.reason },
    classNames: CUSTOMER_CLASSES.map((value) => t('ui:customerClass', { value })),
    classRules: CLASS_RULES.map(([rule, id]) => ({
      rule: t(`classes.${rule}`),
      id,
      classes: CUSTOMER_CLASSES.map((name) => policy.classes[name][rule]),
    })),
    limits: LIMITS.map(([path, unit]) => ({
      label: nameOf(path),
      value: `${valueOf(path, policy[path])}${unit ? ` ${t(`policy.unit.${unit}`)}` : ''}`,
    })),
    types: ORDER_TYPES.map((type) => ({
      type: text.orderType(type),
      answerMinutes: policy.types[type].answerMinutes,
      madeToOrder: policy.types[type].madeToOrder,
      mandatory: policy.types[type].mandatory.map((item) => text.item(item)).join(t('app:listComma')),
    })),
    changes: saved
      ? policyChanges(saved.before, policy).map((change) => {
          const [before, after] = sidesOf(change)
          return { what: nameOf(change.path), before, after }
        })
      : [],
  }
  const trouble = error && <RefusalBar error={error} />
  return <PrintPreview papers={[{ kind: 'policy', model }]} onClose={onClose} {...ways} trouble={trouble} />
}
