import type { ReactNode } from 'react'
import style from './icons.module.css'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const

const icon = (children: ReactNode) => (
  <svg className={style.icon} viewBox="0 0 16 16" aria-hidden="true">
    {children}
  </svg>
)

/** Pictures beside words; none of them says anything alone. */
export const icons = {
  lock: icon(
    <>
      <rect x="2.5" y="7" width="11" height="7.5" rx="2" fill="currentColor" />
      <path d="M5 7V5a3 3 0 016 0v2" {...line} strokeWidth={1.6} />
    </>,
  ),
  lockOpen: icon(
    <>
      <rect x="2.5" y="7" width="11" height="7.5" rx="2" fill="currentColor" />
      <path d="M5 7V4.5a3 3 0 015.8-1.1" {...line} strokeWidth={1.6} />
    </>,
  ),
  eye: icon(
    <g {...line}>
      <path d="M1 8s2.5-4.8 7-4.8S15 8 15 8s-2.5 4.8-7 4.8S1 8 1 8z" />
      <circle cx="8" cy="8" r="2" />
    </g>,
  ),
  eyeClosed: icon(
    <g {...line}>
      <path d="M1 8s2.5-4.8 7-4.8S15 8 15 8s-2.5 4.8-7 4.8S1 8 1 8zM2.5 13.5l11-11" />
      <circle cx="8" cy="8" r="2" />
    </g>,
  ),
  cross: icon(<path d="M4 4l8 8m0-8l-8 8" {...line} strokeWidth={1.7} />),
  copy: icon(
    <g {...line}>
      <rect x="5.5" y="5.5" width="8.5" height="8.5" rx="2" />
      <path d="M3.5 10.5A1.5 1.5 0 012 9V3.5A1.5 1.5 0 013.5 2H9a1.5 1.5 0 011.5 1.5" />
    </g>,
  ),
  down: icon(<path d="M4 6l4 4 4-4" {...line} strokeWidth={1.7} strokeLinejoin="round" />),
  file: icon(
    <g {...line} strokeLinejoin="round">
      <path d="M9 1.8H4.5A1.5 1.5 0 003 3.3v9.4a1.5 1.5 0 001.5 1.5h7a1.5 1.5 0 001.5-1.5V5.8z" />
      <path d="M9 1.8v4h4" />
    </g>,
  ),
  save: icon(
    <path
      d="M8 2v8M4.8 7L8 10.2 11.2 7M2.5 11v2a1 1 0 001 1h9a1 1 0 001-1v-2"
      {...line}
      strokeLinejoin="round"
    />,
  ),
  print: icon(
    <g {...line} strokeLinejoin="round">
      <path d="M4.5 5.5V2h7v3.5M4.5 11.5H3a1 1 0 01-1-1v-4a1 1 0 011-1h10a1 1 0 011 1v4a1 1 0 01-1 1h-1.5" />
      <path d="M4.5 9.5h7V14h-7z" />
    </g>,
  ),
  link: icon(
    <path
      d="M6.5 9.5a3 3 0 004.2 0l2.4-2.4a3 3 0 00-4.2-4.2l-.9.9M9.5 6.5a3 3 0 00-4.2 0L2.9 8.9a3 3 0 004.2 4.2l.9-.9"
      {...line}
    />,
  ),
  undo: icon(<path d="M5.5 3L2.5 6l3 3M3 6h6.5a3.75 3.75 0 010 7.5H7" {...line} strokeLinejoin="round" />),
  light: icon(
    <g {...line}>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.1 1.1M11.9 11.9L13 13M13 3l-1.1 1.1M4.1 11.9L3 13" />
    </g>,
  ),
  dark: icon(<path d="M13.5 9.6A6 6 0 116.4 2.5a4.8 4.8 0 007.1 7.1z" {...line} strokeLinejoin="round" />),
  system: icon(
    <g {...line}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 010 12.4z" fill="currentColor" />
    </g>,
  ),
  bytes: icon(<path d="M2 4.5h3m2 0h7M2 8h6m2 0h4M2 11.5h4m2 0h6" {...line} strokeWidth={1.8} />),
  list: icon(<path d="M6 4h8M6 8h8M6 12h8M2.5 4h.3M2.5 8h.3M2.5 12h.3" {...line} strokeWidth={1.7} />),
}

/** The mark of the product: two lanes, blue signed and orange sent, under a lens. */
export const Brand = () => (
  <svg className={style.brand} viewBox="0 0 26 26" aria-hidden="true">
    <rect className={style.signed} x="1" y="3" width="24" height="8.6" rx="2.5" />
    <rect className={style.sent} x="1" y="14.4" width="24" height="8.6" rx="2.5" />
    <rect className={style.lens} x="14" y="1" width="6.5" height="24" rx="2" />
  </svg>
)
