import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#renderer/ui/Field.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { type Company, LANGUAGES } from '#shared/contract/office.ts'
import type { PanelProps } from './office-tabs.ts'
import css from './Settings.module.css'

const TEXTS = ['name', 'short', 'nameEn', 'address', 'phone', 'fax'] as const

/** The letterhead of every paper, and the folder that the fax machine writes to. */
export function CompanyPanel({ draft, onChange, disabled }: PanelProps) {
  const { t } = useTranslation(['settings', 'app'])
  const { company } = draft
  const set = (change: Partial<Company>) => onChange({ company: { ...company, ...change } })
  return (
    <Sheet title={t('tab.company')}>
      <div className={css.form}>
        {TEXTS.map((key) => (
          <Field
            key={key}
            label={t(`company.${key}`)}
            required={key === 'name'}
            error={key === 'name' && company.name.trim() === '' ? t('nameMissing') : undefined}
          >
            {(control) => (
              <Input
                {...control}
                disabled={disabled}
                maxLength={key === 'short' ? 8 : 200}
                value={company[key]}
                onChange={(event) => set({ [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('company.language')} hint={t('company.languageHint')}>
          {(control) => (
            <Select
              {...control}
              disabled={disabled}
              value={company.language}
              onChange={(language) => set({ language })}
              options={LANGUAGES.map((value) => ({ value, label: t(`app:language.${value}`) }))}
            />
          )}
        </Field>
        <div className={css.wide}>
          <Field label={t('faxFolder')} hint={t('faxFolderHint')}>
            {(control) => (
              <Input
                {...control}
                disabled={disabled}
                value={draft.faxFolder}
                onChange={(event) => onChange({ faxFolder: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
    </Sheet>
  )
}
