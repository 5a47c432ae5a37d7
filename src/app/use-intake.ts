import { useCallback, useEffect, useRef, useState } from 'react'
import type { Dispatch } from 'react'
import { text, utf8 } from '#engine/bytes/text.ts'
import type { Origin } from '#engine/capture/capture.ts'
import type { Source } from '#worker/protocol.ts'
import type { HeldKey } from './key-holder.ts'
import { beginsAsLink, linkWithin, looksLikeSecret } from './paste.ts'
import type { Sample } from './samples.ts'
import { useTools } from './tools.ts'
import type { Action } from './workbench.ts'

/** A file is read up to here, in octets: the engine's own limits are lower, and say so in a sentence. */
const readLimit = 176 * 1024 * 1024

/** The ways in which something comes onto the bench. */
export interface Intake {
  /** `html`: what the clipboard holds beside the text. */
  readonly take: (text: string, origin: Origin, html?: string) => void
  readonly open: (file: File) => void
  readonly show: (sample: Sample) => void
  /** How long the line is that looks like a secret and waits for an answer; null where none waits. */
  readonly suspected: number | null
  readonly answer: (isSecret: boolean) => void
  readonly dragging: boolean
  readonly unreadable: boolean
}

/** What tells of a program stands near the beginning of its HTML. Characters. */
const htmlLimit = 65_536

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/** Takes captures from the clipboard, from files and from samples, wherever on the page they are given. */
export function useIntake(dispatch: Dispatch<Action>, follow: (link: string) => void): Intake {
  const { keys } = useTools()
  const [suspected, setSuspected] = useState<number | null>(null)
  const [dragging, setDragging] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  // A line that may be a secret waits here: state would stand in React's tree.
  const waiting = useRef('')
  // The secret that the last sample brought; one that was typed since is another.
  const demo = useRef<HeldKey | null>(null)

  const put = useCallback(
    (source: Source) => {
      setUnreadable(false)
      // The secret of a sample is nobody's: it would only spoil the verdict on a real capture.
      if (demo.current !== null && demo.current === keys.held()) {
        keys.clear()
        dispatch({ type: 'key-changed', hasKey: false })
      }
      dispatch({ type: 'captured', source })
    },
    [dispatch, keys],
  )

  const take = useCallback(
    (text: string, origin: Origin, html = '') => {
      const link = linkWithin(text)
      if (link !== null) return follow(link)
      if (!looksLikeSecret(text))
        return put({ content: text, origin, ...(html !== '' && { html: html.slice(0, htmlLimit) }) })
      waiting.current = text.trim()
      setSuspected(waiting.current.length)
    },
    [follow, put],
  )

  const open = useCallback(
    (file: File) => {
      file
        .slice(0, readLimit)
        .arrayBuffer()
        .then(
          (buffer) => {
            const octets = new Uint8Array(buffer)
            const begun = text(octets.subarray(0, 400))
            if (beginsAsLink(begun)) follow(text(octets))
            else put({ content: octets, origin: 'file', name: file.name })
          },
          () => setUnreadable(true),
        )
    },
    [follow, put],
  )

  const show = (sample: Sample): void => {
    const hasKey = sample.secret !== null && keys.set('secret', utf8(sample.secret))
    if (!hasKey) keys.clear()
    demo.current = keys.held()
    dispatch({ type: 'key-changed', hasKey })
    dispatch({ type: 'captured', source: { content: sample.content, origin: 'sample' } })
  }

  const answer = (isSecret: boolean): void => {
    if (isSecret) dispatch({ type: 'key-changed', hasKey: keys.set('secret', utf8(waiting.current)) })
    waiting.current = ''
    setSuspected(null)
  }

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isField(event.target) || event.clipboardData === null) return
      const text = event.clipboardData.getData('text/plain')
      const file = event.clipboardData.files[0]
      if (text === '' && file === undefined) return
      event.preventDefault()
      if (text !== '') take(text, 'paste', event.clipboardData.getData('text/html'))
      else if (file !== undefined) open(file)
    }
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent): void => {
      setDragging(false)
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      open(file)
    }
    const key = (event: KeyboardEvent): void => {
      const undo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (!undo || isField(event.target)) return
      event.preventDefault()
      dispatch({ type: 'undo-replace' })
    }
    document.addEventListener('paste', paste)
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('keydown', key)
    }
  }, [dispatch, open, take])

  return { take, open, show, suspected, answer, dragging, unreadable }
}
