import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import css from './ErrorBoundary.module.css'

type Props = {
  readonly children: ReactNode
  /** A new value (another page) gives the content another chance. */
  readonly resetKey?: string
}
type CatcherProps = Props & { readonly broken: (failure: Error, again: () => void) => ReactNode }
type State = { readonly failure: Error | null; readonly at: string | undefined }

class Catcher extends Component<CatcherProps, State> {
  override state: State = { failure: null, at: this.props.resetKey }

  static getDerivedStateFromError(failure: Error): Partial<State> {
    return { failure }
  }

  static getDerivedStateFromProps(props: CatcherProps, state: State): Partial<State> | null {
    return props.resetKey === state.at ? null : { failure: null, at: props.resetKey }
  }

  override componentDidCatch(failure: Error): void {
    reportError(failure)
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure ? this.props.broken(failure, () => this.setState({ failure: null })) : this.props.children
  }
}

/** A page that broke says so in its own place; the frame, the other pages and everything saved stay. */
export function ErrorBoundary(props: Props) {
  const { t } = useTranslation('app')
  return (
    <Catcher
      {...props}
      broken={(failure, again) => (
        <div className={css.broken}>
          <ErrorBar
            happened={t('broken.happened')}
            safe={t('broken.safe')}
            next={t('broken.next')}
            action={
              <ActionButton size="small" onClick={again}>
                {t('broken.again')}
              </ActionButton>
            }
          />
          <p className={css.detail}>{failure.message}</p>
        </div>
      )}
    />
  )
}
