import type { ReactNode } from 'react'
import type { SavedState } from '../frame/KeyStrip.tsx'

/** What a page tells the frame around it. */
export type PageHead = {
  readonly title: string
  /** The way here, before the name. */
  readonly crumb?: { readonly label: string; readonly to: string }
  readonly fact?: ReactNode
  /** Only where the page knows better than 'saved at …' (a draft that is being kept). */
  readonly saved?: SavedState
}

const sameSaved = (a?: SavedState, b?: SavedState) => a?.saved === b?.saved && a?.tone === b?.tone
const same = (a: PageHead, b: PageHead) =>
  a.title === b.title &&
  a.fact === b.fact &&
  a.crumb?.label === b.crumb?.label &&
  a.crumb?.to === b.crumb?.to &&
  sameSaved(a.saved, b.saved)

/** Holds the head of the page that is on the screen; told by the page, read by the frame. */
export class PageStore {
  private head: PageHead = { title: '' }
  private readonly listeners = new Set<() => void>()

  set(head: PageHead): void {
    if (same(this.head, head)) return
    this.head = head
    for (const listener of this.listeners) listener()
  }

  read = (): PageHead => this.head

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
