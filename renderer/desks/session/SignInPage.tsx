import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useDoor } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { PIN_MAX, PIN_MIN } from '#renderer/ui/PinBoxes.tsx'
import { UserTile } from '#renderer/ui/UserTile.tsx'
import type { Tile } from '#shared/contract/office.ts'
import { ROLES } from '#shared/rules/roles.ts'
import { DoorAside } from './DoorAside.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import css from './SignIn.module.css'
import { SignInPad } from './SignInPad.tsx'

/** So many tiles stand in two rows with room to spare. */
const ROOMY = 10
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/**
 * Tile, PIN, in. A digit chooses the person as long as nobody is chosen; from then on it belongs to his PIN.
 *
 * Whoever sat here when the screen was locked is chosen beforehand: he comes back most often, and types his PIN at once.
 * Anybody else presses Esc first, or an arrow, or clicks his name.
 */
export default function SignInPage({ locked }: { locked: { readonly id: string; readonly name: string } | null }) {
  const { t } = useTranslation('session')
  const { q } = useDesk()
  const { state, accept } = useDoor()
  const [whoId, setWhoId] = useState<string | null>(locked?.id ?? null)
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const people = useRef<HTMLDivElement>(null)
  const signIn = useMutation(
    q.session.signIn.mutationOptions({ meta: { isNoSave: true }, onSuccess: accept, onError: () => setPin('') }),
  )
  const tiles = inOfficeOrder(state.tiles)
  const who = tiles.find((tile) => tile.id === whoId) ?? null
  const lockedAt = tiles.findIndex((tile) => tile.id === locked?.id)
  const focusTile = (at: number) => people.current?.querySelectorAll('button')[at]?.focus()
  useEffect(() => {
    if (whoId !== null) field.current?.focus()
  }, [whoId])
  const choose = (tile: Tile | undefined) => {
    if (!tile) return
    setWhoId(tile.id)
    setPin('')
    signIn.reset()
    field.current?.focus()
  }
  const walk = (by: number) => {
    const at = who ? tiles.indexOf(who) : lockedAt
    const next = at < 0 && by < 0 ? tiles.length - 1 : (at + by + tiles.length) % tiles.length
    choose(tiles[next])
  }
  const type = (text: string) => {
    if (!who) return choose(tiles.find((_, index) => DIGITS[index] === text))
    setPin(text.slice(0, PIN_MAX))
    field.current?.focus()
  }
  /** Esc: the PIN first, then the person. */
  const clear = () => {
    signIn.reset()
    if (pin !== '') return type('')
    setWhoId(null)
    focusTile(lockedAt < 0 && who ? tiles.indexOf(who) : lockedAt)
  }
  const enter = () => {
    if (!who) choose(tiles[lockedAt])
    else if (pin.length >= PIN_MIN && !signIn.isPending) signIn.mutate({ userId: who.id, pin })
  }
  useKeys(
    [
      ...DIGITS.map((digit) => ({ keys: digit, label: t('signIn.keys.pick'), run: () => type(pin + digit) })),
      { keys: 'Enter', label: t('signIn.enter'), run: enter },
      { keys: 'ArrowLeft', label: t('signIn.keys.walk'), run: () => walk(-1) },
      { keys: 'ArrowRight', label: t('signIn.keys.walk'), run: () => walk(1) },
      { keys: 'Escape', label: t('signIn.keys.clear'), run: clear },
    ],
    { modal: true },
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (by === 0 || pin !== '' || event.target !== field.current) return
    event.preventDefault()
    walk(by)
  }
  return (
    <main className={joinClasses(css.page, tiles.length > ROOMY && css.crowded)} onKeyDown={onKeyDown}>
      <DoorAside locked={locked?.name ?? null} />
      <div className={css.right}>
        <h1 className={css.title}>{t('signIn.title')}</h1>
        <div ref={people} className={css.tiles}>
          {tiles.map((tile, index) => (
            <PersonTile
              key={tile.id}
              tile={tile}
              digit={DIGITS[index]}
              selected={tile.id === whoId}
              hasLocked={tile.id === locked?.id}
              onPick={() => choose(tile)}
            />
          ))}
        </div>
        <SignInPad
          name={who?.name ?? null}
          locked={tiles[lockedAt]?.name ?? null}
          pin={pin}
          onPin={type}
          onEnter={enter}
          field={field}
          isBusy={signIn.isPending}
          error={signIn.error}
        />
        <footer className={css.foot}>
          {(['pick', 'walk', 'clear'] as const).map((key) => (
            <span key={key}>
              <Kbd>{t(`signIn.caps.${key}`)}</Kbd> {t(`signIn.keys.${key}`)}
            </span>
          ))}
          <span className={css.forgotten}>{t('signIn.forgotten')}</span>
          <LanguageChoice />
        </footer>
      </div>
    </main>
  )
}

/** Customer service first: they come most often, so theirs are the first digits. Names keep their order within a role. */
const inOfficeOrder = (tiles: readonly Tile[]): readonly Tile[] => {
  const place = ({ roles }: Tile) => Math.min(...roles.map((role) => ROLES.indexOf(role)))
  return tiles.toSorted((a, b) => place(a) - place(b))
}

type PersonProps = {
  readonly tile: Tile
  readonly digit: string | undefined
  readonly selected: boolean
  readonly hasLocked: boolean
  readonly onPick: () => void
}

function PersonTile({ tile, digit, selected, hasLocked, onPick }: PersonProps) {
  const { t } = useTranslation('session')
  const text = useText()
  const note = () => {
    if (hasLocked) return t('signIn.note.locked')
    if (tile.waiting > 0) return t('signIn.note.waiting', { count: tile.waiting })
    return tile.lastSeenAt === null ? t('signIn.note.new') : text.moment(tile.lastSeenAt)
  }
  const [role] = tile.roles
  return (
    <UserTile
      name={tile.name}
      role={role ? text.role(role) : ''}
      note={note()}
      digit={digit}
      selected={selected}
      onPick={onPick}
    />
  )
}
