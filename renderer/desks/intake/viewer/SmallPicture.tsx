import { useEffect, useRef, useState } from 'react'
import { type PageRect, WHOLE_PAGE } from './page-rect.ts'
import { smallPage } from './small-pages.ts'
import { useSeen } from './use-seen.ts'

interface Props {
  url: string
  mime: string
  page: number
  /** In CSS pixels. */
  width: number
  part?: PageRect
  className?: string
  /** What it shows, for whom cannot see it; without it the picture is for the eye only. */
  label?: string
}

/** A small picture of a page, or the cut-out of a place on it; nothing where the page cannot be read. */
export function SmallPicture({ url, mime, page, width, part = WHOLE_PAGE, className, label }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  const isSeen = useSeen(place)
  const [isThere, setThere] = useState(false)
  const { left, top, width: across, height } = part
  useEffect(() => {
    if (!isSeen) return
    let isWanted = true
    const cut = { left, top, width: across, height }
    void smallPage({ url, mime, page, width, part: cut }).then((picture) => {
      const into = place.current
      if (!isWanted || into === null || picture === null) return
      // A canvas stands in one place only; the kept one is copied.
      const copy = document.createElement('canvas')
      copy.width = picture.width
      copy.height = picture.height
      copy.getContext('2d')?.drawImage(picture, 0, 0)
      copy.style.width = '100%'
      copy.style.display = 'block'
      into.replaceChildren(copy)
      setThere(true)
    })
    return () => {
      isWanted = false
    }
  }, [isSeen, url, mime, page, width, left, top, across, height])
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return <span ref={place} className={className} data-drawn={isThere || undefined} {...named} />
}
