import type { ByteRange, Octets } from '#engine/bytes/octets.ts'
import { text } from '#engine/bytes/text.ts'
import { characterAt } from '#engine/bytes/utf8.ts'
import type { Part } from '#engine/diagnose/account.ts'
import style from './parts-table.module.css'
import { Said } from './said.tsx'
import tab from './tab.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly parts: readonly Part[]
  /** Octets of the whole string. */
  readonly total: number
  readonly onSelect: (range: ByteRange) => void
}

/** So much of a part's value is shown, in octets. */
const shown = 400

/** The parts of the string to sign in their order, and where each comes from. */
export function PartsTable({ parts, total, onSelect }: Props) {
  const words = useWords()
  return (
    <table className={`${tab.table} ${tab.stacked}`}>
      <caption>
        <Said message={words.string.caption(total)} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.string.part}</th>
          <th scope="col">{words.string.value}</th>
          <th scope="col">{words.string.bytes}</th>
          <th scope="col">{words.string.from}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => {
          const { at } = part
          return (
            // LF comes three times, always in the same places.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">
                <span className={`${style.role} ${style[part.role]}`}>{words.roles[part.role]}</span>
              </th>
              <td>
                <Value part={part} />
              </td>
              <td className={style.bytes}>{part.octets.length}</td>
              <td>
                {at === null ? (
                  words.string.origins[part.origin]
                ) : (
                  <button type="button" className={tab.link} onClick={() => onSelect(at)}>
                    {words.string.origins[part.origin]}
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Value({ part: { role, octets, gloss } }: { readonly part: Part }) {
  if (role === 'separator') return <Said message={[{ octets }]} />
  return (
    <>
      <code>{beginning(octets)}</code>
      {gloss !== null && (
        <span className={style.gloss}>
          <Said message={gloss} />
        </span>
      )}
    </>
  )
}

const beginning = (octets: Octets): string =>
  octets.length > shown ? `${text(octets.subarray(0, characterAt(octets, shown).start))}…` : text(octets)
