import type { Sum } from '#engine/diagnose/account.ts'
import style from './sum-strip.module.css'
import { useWords } from './words.ts'

/** The lengths of the parts, which add up to what was announced. */
export function SumStrip({ sum }: { readonly sum: Sum }) {
  const words = useWords()
  return (
    <div className={style.sum} role="group" aria-label={words.verdict.sum}>
      {sum.terms.map((term, index) => (
        // A sign stays on the line of what it goes before.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={style.step}>
          {index > 0 && <span className={style.sign}>+</span>}
          <span className={`${style.term} ${style[term.role]}`}>
            <b>{term.bytes}</b>
            <small>
              {term.label ?? (term.role === 'body' ? words.verdict.json : words.roles[term.role])}
            </small>
          </span>
        </span>
      ))}
      <span className={style.step}>
        <span className={style.sign}>=</span>
        <span className={`${style.term} ${style.total}`}>
          <b>{sum.total}</b>
          <small>{sum.witness}</small>
        </span>
      </span>
    </div>
  )
}
