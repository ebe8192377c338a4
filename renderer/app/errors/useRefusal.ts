import { useTranslation } from 'react-i18next'
import type { Clash } from '#shared/contract/errors.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import { useText } from '../text/useText.ts'
import { refusalCode, refusalData } from './refusal-code.ts'

/** A refused call in words, for an `ErrorBar`: what happened, what is safe, what next. */
export type Refusal = {
  readonly code: string
  readonly happened: string
  readonly safe: string
  readonly next: string
  /** BLOCKED: the same blockers that `can` gives; to be shown in the blocker panel. */
  readonly blockers: readonly Blocker[]
  /** CLASH: who saved meanwhile, and what he changed. */
  readonly clash: Clash | null
  /** INVALID: the name of the field, for its own error line. */
  readonly field: string | null
}

/**
 * Turns what a call threw into words of the user's language.
 *
 * Anything that is not a refusal of the contract means that the data owner was not reached: nothing was saved, and
 * asking again with the same key is safe.
 */
export function useRefusal(): (error: unknown) => Refusal | null {
  const { t } = useTranslation('refusals')
  const text = useText()
  return (error) => {
    if (error === null || error === undefined) return null
    const code = refusalCode(error) ?? 'UNREACHED'
    const data = refusalData(error)
    const blockers = code === 'BLOCKED' && Array.isArray(data.blockers) ? (data.blockers as readonly Blocker[]) : []
    const clash = code === 'CLASH' && typeof data.by === 'string' ? (data as unknown as Clash) : null
    const field = code === 'INVALID' && typeof data.field === 'string' ? data.field : null
    const params = {
      ...data,
      blocked: blockers.map((one) => text.blocker(one).what).join(t('between')),
      reason: typeof data.reason === 'string' ? t(`reason.${data.reason}`, { defaultValue: t('reason.other') }) : '',
      what: typeof data.what === 'string' ? t(`subject.${data.what}`, { defaultValue: t('subject.other') }) : '',
    }
    const say = (part: 'happened' | 'safe' | 'next') => t(`${code}.${part}`, params)
    return { code, happened: say('happened'), safe: say('safe'), next: say('next'), blockers, clash, field }
  }
}
