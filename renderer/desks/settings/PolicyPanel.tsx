import { InputNumber, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { type ClassPolicy, CUSTOMER_CLASSES, type CustomerClass, type Policy } from '#shared/rules/policy.ts'
import { money } from '#shared/values/money.ts'
import { BackToWritten } from './BackToWritten.tsx'
import type { PanelProps } from './office-tabs.ts'
import { CLASS_RULES } from './policy-points.ts'
import css from './Settings.module.css'

/** What a class may do before its papers are complete, and the office's thresholds. */
export function PolicyPanel({ draft: { policy }, onChange, disabled }: PanelProps) {
  const { t } = useTranslation('settings')
  const set = (change: Partial<Policy>) => onChange({ policy: { ...policy, ...change } })
  const setClass = (name: CustomerClass, change: Partial<ClassPolicy>) =>
    set({ classes: { ...policy.classes, [name]: { ...policy.classes[name], ...change } } })
  return (
    <>
      <Sheet
        title={t('classes.title')}
        flush
        aside={!disabled && <BackToWritten policy={policy} onBack={(next) => onChange({ policy: next })} />}
      >
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('classes.rule')}</th>
              {CUSTOMER_CLASSES.map((name) => (
                <th key={name} scope="col">
                  <ClassBox value={name} wordy />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CLASS_RULES.map(([rule, id]) => (
              <tr key={rule}>
                <th scope="row">
                  {t(`classes.${rule}`)} <span className={css.rule}>{id}</span>
                </th>
                {CUSTOMER_CLASSES.map((name) => (
                  <td key={name}>
                    <Switch
                      disabled={disabled}
                      aria-label={t('classes.cell', { rule: t(`classes.${rule}`), name })}
                      checked={policy.classes[name][rule]}
                      onChange={(value) => setClass(name, { [rule]: value })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      <Thresholds policy={policy} set={set} disabled={disabled} />
    </>
  )
}

/** `500,000.00` while one does not type. */
const grouped = (value: number | undefined, { userTyping, input }: { userTyping: boolean; input: string }): string =>
  userTyping ? input : String(value ?? '').replace(/\B(?=(\d{3})+(?=\.|$))/g, ',')

type ThresholdProps = {
  readonly policy: Policy
  readonly set: (change: Partial<Policy>) => void
  readonly disabled: boolean
}

function Thresholds({ policy, set, disabled }: ThresholdProps) {
  const { t } = useTranslation('settings')
  const number = (
    key: string,
    value: number,
    save: (value: number) => void,
    options: { readonly max: number; readonly decimals?: number },
  ) => (
    <>
      <dt>{t(`policy.${key}`)}</dt>
      <dd>
        <InputNumber
          aria-label={t(`policy.${key}`)}
          disabled={disabled}
          min={0}
          max={options.max}
          precision={options.decimals ?? 0}
          value={value}
          formatter={grouped}
          parser={(typed) => Number((typed ?? '').replaceAll(',', ''))}
          suffix={t(`policy.unit.${key}`)}
          style={{ width: 200 }}
          onChange={(typed) => typed !== null && save(typed)}
        />
      </dd>
    </>
  )
  const tick = (key: 'repeatConfirmationByRule' | 'confirmationReplacesProductionOrder') => (
    <>
      <dt>{t(`policy.${key}`)}</dt>
      <dd>
        <Switch
          aria-label={t(`policy.${key}`)}
          disabled={disabled}
          checked={policy[key]}
          onChange={(value) => set({ [key]: value })}
        />
      </dd>
    </>
  )
  return (
    <Sheet title={t('policy.title')} grow>
      <dl className={css.rows}>
        {number('duplicateDays', policy.duplicateDays, (duplicateDays) => set({ duplicateDays }), { max: 365 })}
        {number(
          'priceTolerance',
          policy.priceToleranceBp / 100,
          (percent) => set({ priceToleranceBp: Math.round(percent * 100) }),
          { max: 100, decimals: 2 },
        )}
        {number('largeOrder', policy.largeOrder / 100, (yuan) => set({ largeOrder: money(Math.round(yuan * 100)) }), {
          max: 1_000_000_000,
          decimals: 2,
        })}
        {number(
          'marginFloor',
          policy.marginFloorBp / 100,
          (percent) => set({ marginFloorBp: Math.round(percent * 100) }),
          { max: 100, decimals: 2 },
        )}
        {number(
          'emergencyNoticeHours',
          policy.emergencyNoticeHours,
          (emergencyNoticeHours) => set({ emergencyNoticeHours }),
          { max: 240 },
        )}
        {tick('repeatConfirmationByRule')}
        {tick('confirmationReplacesProductionOrder')}
      </dl>
    </Sheet>
  )
}
