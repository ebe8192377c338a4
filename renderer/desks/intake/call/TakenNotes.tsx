import { instant } from '#shared/values/instant.ts'
import { jumpTo } from '../form/jump.ts'
import { DoneBar } from './DoneBar.tsx'
import { DraftNote } from './DraftNote.tsx'
import { PutAwayNote } from './PutAwayNote.tsx'
import type { useTaking } from './use-taking.ts'

/** What became of the call before this one, and whether this one was begun earlier. */
export function TakenNotes({ taking, onJoin }: { taking: ReturnType<typeof useTaking>; onJoin: () => void }) {
  const { aside, done, leftAt, who, wait, goOn, save } = taking
  return (
    <>
      <PutAwayNote waiting={aside.waiting} failure={aside.failure} onAgain={aside.again} />
      {done && <DoneBar call={done} onJoin={onJoin} />}
      {leftAt !== null && (
        <DraftNote
          at={instant(leftAt)}
          who={who}
          locked={wait}
          onGoOn={() => {
            goOn()
            jumpTo('product')
          }}
          onNew={() => void save()}
        />
      )}
    </>
  )
}
