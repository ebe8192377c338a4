import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { PolicyChange, PolicyValue } from '#shared/rules/policy-changes.ts'

/** What a point of the policy is called on its own panel, where its name there differs from its path. */
const KEY_OF: Readonly<Record<string, string>> = {
  priceToleranceBp: 'policy.priceTolerance',
  marginFloorBp: 'policy.marginFloor',
  delayMode: 'calendar.delayMode',
  officeCloses: 'calendar.officeCloses',
  'calendar.weekend': 'calendar.weekend',
  'calendar.holidays': 'calendar.holidays',
  'calendar.workdays': 'calendar.workdays',
  faxFolder: 'faxFolder',
}

/** A point of the written policy, or of the page around it, in words: what it is called, and what it said and says. */
export function usePolicyText() {
  const { t } = useTranslation(['settings', 'app'])
  const text = useText()
  const nameOf = (path: string): string => {
    const [group, name = '', field = ''] = path.split('.')
    if (group === 'classes') return t('classes.cell', { rule: t(`classes.${field}`), name })
    if (group === 'types')
      return t('types.cell', {
        item: t(field === 'mandatory' ? 'types.item' : `types.${field}`),
        type: text.orderType(name),
      })
    if (group === 'company') return t(path)
    return t(KEY_OF[path] ?? `policy.${path}`)
  }
  const member = (path: string, one: string): string =>
    path === 'calendar.weekend' ? t(`app:weekday.${one}`) : path.endsWith('.mandatory') ? text.item(one) : one
  const valueOf = (path: string, value: PolicyValue): string => {
    if (value === null || value === '') return t('value.none')
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
    if (typeof value === 'object') return value.map((one) => member(path, one)).join(t('app:listComma'))
    if (path.endsWith('Bp')) return text.percent(value)
    if (path === 'largeOrder') return text.money(value)
    if (path === 'delayMode') return t(`calendar.mode.${value}`)
    return path === 'company.language' ? t(`app:language.${value}`) : String(value)
  }
  return {
    nameOf,
    valueOf,
    /** Both sides of a difference; of a list what went, and what came. */
    sidesOf: ({ path, before, after }: PolicyChange): readonly [string, string] =>
      Array.isArray(before) && Array.isArray(after)
        ? [
            before.length > 0 ? t('value.gone', { list: valueOf(path, before) }) : '',
            after.length > 0 ? t('value.come', { list: valueOf(path, after) }) : '',
          ]
        : [valueOf(path, before), valueOf(path, after)],
  }
}
