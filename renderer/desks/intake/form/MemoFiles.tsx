import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import type { MemoFile } from '#shared/contract/memos.ts'
import { FileDialog } from './FileDialog.tsx'
import css from './MemoFiles.module.css'
import { type FileTrouble, type FileUpload, SHOWN_TYPES } from './use-file-upload.ts'
import { useTyped } from './use-memo.ts'

interface Props {
  upload: FileUpload
  /** The files that were saved with the memo; they stay. */
  kept?: readonly MemoFile[]
  /** A memo that is settled takes nothing more. */
  closed?: boolean
}

/** R1.2 the photos, screenshots and mails of a memo, and the place to drop more of them. */
export function MemoFiles({ upload, kept = [], closed = false }: Props) {
  const { t } = useTranslation('intake')
  const { values, dropFile } = useTyped()
  const { sending, troubles } = upload
  const [shown, setShown] = useState<MemoFile | null>(null)
  const fresh = values.files.filter((file) => !kept.some((one) => one.id === file.id))
  if (closed && kept.length === 0) return null
  return (
    <section className={css.files} aria-label={t('files.label')}>
      {kept.length + fresh.length > 0 && (
        <ul className={css.list}>
          {[...kept, ...fresh].map((file) => (
            <li key={file.id} className={css.file}>
              <FileName file={file} onShow={setShown} />
              {fresh.includes(file) && (
                <button
                  type="button"
                  className={css.drop}
                  title={t('files.dropOf', { name: file.name })}
                  aria-label={t('files.dropOf', { name: file.name })}
                  onClick={() => dropFile(file.id)}
                >
                  <Icon name="close" size={12} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {[...Map.groupBy(troubles, (trouble) => trouble.problem)].map(([problem, alike]) => (
        <Trouble key={problem} problem={problem} troubles={alike} />
      ))}
      {!closed && <DropPlace upload={upload} />}
      <p className="visually-hidden" role="status">
        {sending === null ? '' : t('files.sending', sending)}
      </p>
      {shown && <FileDialog file={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

/** Opens what the viewer can show; an order sheet is handed out as a file, which only its own program opens. */
function FileName({ file, onShow }: { file: MemoFile; onShow: (file: MemoFile) => void }) {
  const { fileUrl } = useDesk()
  return SHOWN_TYPES.includes(file.mime) ? (
    <button type="button" className={css.name} title={file.name} onClick={() => onShow(file)}>
      {file.name}
    </button>
  ) : (
    <a className={css.name} title={file.name} href={fileUrl(file.id)} download={file.name}>
      {file.name}
    </a>
  )
}

/** Files may be dropped anywhere on the page; this says so, and chooses them from the disk when pressed. */
function DropPlace({ upload: { sending, take } }: { upload: FileUpload }) {
  const { t } = useTranslation('intake')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={css.place}
        aria-disabled={sending !== null || undefined}
        onClick={() => sending === null && input.current?.click()}
      >
        <Icon name="clip" size={16} />
        <span>{sending === null ? t('files.place') : t('files.sending', sending)}</span>
        {sending === null ? <b>{t('files.choose')}</b> : <progress value={sending.at - 0.5} max={sending.of} />}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('files.choose')}
        accept={SHOWN_TYPES.join(',')}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])])
          // The same file may be chosen again after it was refused.
          currentTarget.value = ''
        }}
      />
    </>
  )
}

/** Files that were not taken for the same reason, in one sentence. */
function Trouble({ problem, troubles }: { problem: FileTrouble['problem']; troubles: readonly FileTrouble[] }) {
  const { t } = useTranslation('intake')
  if (problem === 'refused') return <RefusalBar error={troubles[0]?.error} />
  return (
    <ErrorBar
      happened={t(`files.problem.${problem}.happened`, { name: troubles.map((one) => one.name).join(t('comma')) })}
      safe={t('files.safe')}
      next={t(`files.problem.${problem}.next`)}
    />
  )
}
