import { Switch } from 'antd'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { type ClassPolicy, CUSTOMER_CLASSES, type CustomerClass, type Policy } from '#shared/rules/policy.ts'
import { BackToWritten } from './BackToWritten.tsx'
import { FigureInput } from './FigureInput.tsx'
import { THRESHOLDS } from './figures.ts'
import type { PanelProps } from './office-tabs.ts'
import { PolicyPrinting } from './PolicyPrinting.tsx'
import { CLASS_RULES } from './policy-points.ts'
import { usePolicyText } from './policy-text.ts'
import css from './Settings.module.css'
import { usePolicyVersions } from './use-policy-versions.ts'

/** What a class may do before its papers are complete, and the office's thresholds. */
export function PolicyPanel({ draft: { policy }, onChange, typed, onType, disabled }: PanelProps) {
  const { t } = useTranslation('settings')
  const [inForce] = usePolicyVersions().versions
  const set = (change: Partial<Policy>) => onChange({ policy: { ...policy, ...change } })
  const setClass = (name: CustomerClass, change: Partial<ClassPolicy>) =>
    set({ classes: { ...policy.classes, [name]: { ...policy.classes[name], ...change } } })
  return (
    <>
      <Sheet
        title={t('classes.title')}
        flush
        aside={
          <>
            {!disabled && <BackToWritten policy={policy} onBack={(next) => onChange({ policy: next })} />}
            {inForce && <PolicyPrinting printed={inForce} />}
          </>
        }
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
      <Thresholds policy={policy} set={set} typed={typed} onType={onType} disabled={disabled} />
    </>
  )
}

type ThresholdProps = Pick<PanelProps, 'typed' | 'onType' | 'disabled'> & {
  readonly policy: Policy
  readonly set: (change: Partial<Policy>) => void
}

function Thresholds({ policy, set, typed, onType, disabled }: ThresholdProps) {
  const { t } = useTranslation('settings')
  const { nameOf } = usePolicyText()
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
        {Object.entries(THRESHOLDS).map(([key, figure]) => (
          <Fragment key={key}>
            <dt>{nameOf(key)}</dt>
            <dd>
              <FigureInput
                path={key}
                label={nameOf(key)}
                figure={figure}
                value={policy[key as keyof typeof THRESHOLDS]}
                unit={t(`policy.unit.${key}`)}
                typed={typed}
                disabled={disabled}
                onType={(next, value) =>
                  onType(next, value === null ? undefined : { policy: { ...policy, [key]: value } })
                }
              />
            </dd>
          </Fragment>
        ))}
        {tick('repeatConfirmationByRule')}
        {tick('confirmationReplacesProductionOrder')}
      </dl>
    </Sheet>
  )
}
