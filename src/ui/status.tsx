import type { ReactNode } from 'react'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import style from './status.module.css'

/** How something stands. Each has a shape of its own, because colours alone cannot be told apart by everybody. */
export type Tone = 'ok' | 'bad' | 'warn' | 'info' | 'wait'

export const toneOf: Readonly<Record<Outcome, Tone>> = {
  valid: 'ok',
  'valid-after-repair': 'ok',
  explained: 'bad',
  likely: 'warn',
  unexplained: 'bad',
  incomplete: 'info',
}

const shapes: Readonly<Record<Tone, ReactNode>> = {
  bad: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path className={style.inside} d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.2L15.3 14.5H.7z" fill="currentColor" />
      <path className={style.inside} d="M8 6v4.2m0 1.7v.3" />
    </>
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className={style.inside} d="M4.8 8.3l2.2 2.2 4.2-4.6" />
    </>
  ),
  info: (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="3" fill="currentColor" />
      <path className={style.inside} d="M8 7.2v4M8 4.6v.3" />
    </>
  ),
  wait: <circle className={style.ring} cx="8" cy="8" r="6" />,
}

/** A small status shape in its colour; the words stand beside it, or in `label` for those who hear the page. */
export function Status({ tone, label }: { readonly tone: Tone; readonly label?: string | undefined }) {
  return (
    <span className={`${style.status} ${style[tone]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {label !== undefined && <span className={style.spoken}>{label}</span>}
    </span>
  )
}

const seals: Readonly<Record<Tone, ReactNode>> = {
  bad: (
    <>
      <path d="M14 2h16l12 12v16L30 42H14L2 30V14z" />
      <path className={style.bold} d="M15 15l14 14m0-14L15 29" />
    </>
  ),
  warn: (
    <>
      <path d="M22 3L42 40H2z" />
      <path className={style.bold} d="M22 17v11m0 5.4v.2" />
    </>
  ),
  ok: (
    <>
      <circle cx="22" cy="22" r="19.5" />
      <path className={style.bold} d="M13 22.8l6.2 6.2L31.5 15.6" />
    </>
  ),
  info: (
    <>
      <rect x="3" y="3" width="38" height="38" rx="8" />
      <path className={style.bold} d="M22 20v12m0-20v.2" />
    </>
  ),
  wait: <circle cx="22" cy="22" r="19" strokeDasharray="6 5.3" />,
}

/** The large shape beside a verdict. */
export function Seal({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={`${style.seal} ${style[tone]}`} viewBox="0 0 44 44" aria-hidden="true">
      {seals[tone]}
    </svg>
  )
}
