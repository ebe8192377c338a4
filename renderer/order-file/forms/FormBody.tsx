import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import type { ActionName } from '#shared/rules/actions.ts'
import { isMine, mayEnter } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import css from './forms.module.css'

/** The fields of a form: open to those who may act or enter for the signer, to be read by everybody else. */
export function FormBody({ action, needs, children }: { action: ActionName; needs?: string; children?: ReactNode }) {
  const { me } = useOrder()
  const locked = !isMine(action, me) && !mayEnter(action, me)
  return (
    <ConfigProvider componentDisabled={locked}>
      <fieldset className={css.fields} disabled={locked}>
        {needs && <p className={css.needs}>{needs}</p>}
        {children}
      </fieldset>
    </ConfigProvider>
  )
}
