import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useDoor } from '#renderer/app/session/session-context.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { DoorAside } from './DoorAside.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import css from './SignIn.module.css'

const EMPTY = { name: '', short: '', phone: '', fax: '', address: '', adminName: '', pin: '', again: '' }
const PIN = /^\d{4,6}$/

/** Two minutes to the first order: the company, who looks after the program, and whether to begin with the sample. */
export default function FirstStartPage() {
  const { t } = useTranslation('session')
  const { q, call } = useDesk()
  const { accept } = useDoor()
  const [language] = useLanguage()
  const [typed, setTyped] = useState(EMPTY)
  const [sample, setSample] = useState(false)
  const [wasTried, setTried] = useState(false)
  const [key] = useState(newKey)
  const start = useMutation(
    q.session.firstStart.mutationOptions({
      onSuccess: async ({ adminId }) => accept(await call.session.signIn({ userId: adminId, pin: typed.pin })),
    }),
  )
  const problems = {
    name: typed.name.trim() === '' ? t('firstStart.error.name') : undefined,
    adminName: typed.adminName.trim() === '' ? t('firstStart.error.adminName') : undefined,
    pin: PIN.test(typed.pin) ? undefined : t('firstStart.error.pin'),
    again: typed.again === typed.pin ? undefined : t('firstStart.error.again'),
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== undefined)) return
    const { name, short, phone, fax, address, adminName, pin: adminPin } = typed
    const company = { name, nameEn: '', short: short || name.slice(0, 8), address, phone, fax, language }
    start.mutate({ key, company, adminName, adminPin, sample })
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('firstStart.begin'), run: submit }])
  const field = (
    name: keyof typeof EMPTY,
    options: { readonly required?: boolean; readonly secret?: boolean } = {},
  ) => (
    <Field
      label={t(`firstStart.field.${name}`)}
      required={options.required}
      error={wasTried && name in problems ? problems[name as keyof typeof problems] : undefined}
    >
      {(control) => (
        <Input
          {...control}
          type={options.secret ? 'password' : 'text'}
          inputMode={options.secret ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={options.secret ? 6 : name === 'short' ? 8 : 200}
          autoFocus={name === 'name'}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <main className={css.page}>
      <DoorAside locked={null} />
      <div className={css.right}>
        <h1 className={css.title}>{t('firstStart.title')}</h1>
        <p className={css.lead}>{t('firstStart.lead')}</p>
        <form className={css.form} onSubmit={submit} noValidate>
          {field('name', { required: true })}
          <Field label={t('firstStart.field.language')}>{({ id }) => <LanguageChoice id={id} />}</Field>
          {field('short')}
          {field('address')}
          {field('phone')}
          {field('fax')}
          <div className={css.wide}>{field('adminName', { required: true })}</div>
          {field('pin', { required: true, secret: true })}
          {field('again', { required: true, secret: true })}
          <fieldset className={`${css.choices} ${css.wide}`} style={{ border: 0, padding: 0, margin: 0 }}>
            <legend className="visually-hidden">{t('firstStart.with.label')}</legend>
            {([false, true] as const).map((withSample) => (
              <label key={String(withSample)} className={css.choice}>
                <input
                  type="radio"
                  name="sample"
                  checked={sample === withSample}
                  onChange={() => setSample(withSample)}
                />
                <b>{t(withSample ? 'firstStart.with.sample' : 'firstStart.with.empty')}</b>
                <span>{t(withSample ? 'firstStart.with.sampleHint' : 'firstStart.with.emptyHint')}</span>
              </label>
            ))}
          </fieldset>
          <div className={css.wide}>
            <RefusalBar error={start.error} />
          </div>
          <div className={`${css.send} ${css.wide}`}>
            {start.isPending && sample && <span role="status">{t('firstStart.planting')}</span>}
            <ActionButton kind="primary" size="large" submit keyHint="Ctrl ↵" busy={start.isPending}>
              {t('firstStart.begin')}
            </ActionButton>
          </div>
        </form>
      </div>
    </main>
  )
}
