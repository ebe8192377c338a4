import { useState } from 'react'
import { BrandMark } from '../BrandMark.tsx'
import { PinBoxes } from '../PinBoxes.tsx'
import { PinPad } from '../PinPad.tsx'
import { UserTile } from '../UserTile.tsx'
import css from './gallery.module.css'

const people = [
  ['周敏', '客服专员', '草稿 1 份，刚才锁的'],
  ['王珊', '客服专员', '今天 09:02'],
  ['唐悦', '客服助理', '今天 13:40'],
  ['林国华', '客服主管', '2 件待审'],
  ['沈雅琴', '财务部', '4 张等核款'],
] as const

/** The tiles and the pad of the sign-in. */
export function SignInPage() {
  const [who, setWho] = useState('周敏')
  const [pin, setPin] = useState('')
  return (
    <main className={css.signIn}>
      <BrandMark size="large" />
      <h1 className={css.stepTitle}>谁来用？</h1>
      <div className={css.tiles}>
        {people.map(([name, role, note], index) => (
          <UserTile
            key={name}
            name={name}
            role={role}
            note={note}
            digit={String(index + 1)}
            selected={who === name}
            onPick={() => setWho(name)}
          />
        ))}
      </div>
      <PinBoxes label={`${who} PIN`} value={pin} onChange={setPin} onEnter={() => {}} size="large" />
      <PinPad value={pin} onChange={setPin} />
    </main>
  )
}
