import { isMac, macLength } from '#engine/scheme/algorithm.ts'
import type { Expression, Role, SigningScheme } from '#engine/scheme/scheme.ts'
import card from './card.module.css'
import style from './how-it-signs.module.css'
import { Said } from './said.tsx'
import { useWords } from './words.ts'

const roleOf = (expression: Expression) =>
  'literal' in expression ? 'separator' : 'body' in expression ? 'body' : expression.role

/** The scheme's rule as a picture: the parts of the string to sign, and what is made of them. */
export function HowItSigns({ scheme }: { readonly scheme: SigningScheme }) {
  const words = useWords()
  const lengths: Readonly<Partial<Record<Role, number | undefined>>> = {
    timestamp: 13,
    nonce: scheme.nonce?.length,
  }
  const digits = isMac(scheme.algorithm) ? 2 * macLength[scheme.algorithm] : 0
  return (
    <section className={`${card.card} ${style.how}`} aria-labelledby="how">
      <h2 id="how">{words.how.heading(scheme.title)}</h2>
      <ol className={style.ribbon}>
        {scheme.base.map((expression, index) => {
          const role = roleOf(expression)
          return (
            // The parts stand in a fixed order, and LF comes three times.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={style[role]}>
              {words.roles[role]} {lengths[role]}
            </li>
          )
        })}
      </ol>
      <p className={style.formula}>
        <code>
          {scheme.algorithm}({scheme.key.kind === 'secret' ? words.how.secret : words.how.publicKey})
        </code>
        <span className={card.note}>
          → {digits > 0 ? <Said message={words.how.upperHex(digits)} /> : words.how.base64}{' '}
          <code>{scheme.signature.field}</code>
        </span>
      </p>
    </section>
  )
}
