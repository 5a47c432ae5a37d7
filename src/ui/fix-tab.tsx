import { csharp, lineThatMatters } from '#app/fix-csharp.ts'
import type { CodeLine } from '#app/fix-csharp.ts'
import type { ToldCause } from '#engine/diagnose/account.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { CopyButton } from './copy-button.tsx'
import style from './fix-tab.module.css'
import { Said } from './said.tsx'
import tab from './tab.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly scheme: SigningScheme
  readonly causes: readonly ToldCause[]
}

/** Code that does it right, with the line marked that the verdict is about. */
export function FixTab({ scheme, causes }: Props) {
  const words = useWords()
  const lines = csharp(scheme)
  const marked = lineThatMatters(
    lines,
    causes.map((cause) => cause.id),
  )
  const comment = (line: CodeLine): string =>
    line.comment === undefined ? '' : `// ${words.fix.comments[line.comment]}`
  const [first] = causes
  return (
    <div className={tab.tab}>
      {first !== undefined && (
        <p>
          <Said message={first.fix} />
        </p>
      )}
      <div className={tab.row}>
        <h3>{words.fix.heading}</h3>
        <p className={tab.lead}>{marked >= 0 ? words.fix.lead : words.fix.leadPlain}</p>
        <CopyButton small content={lines.map((line) => `${line.code} ${comment(line)}`.trimEnd()).join('\n')}>
          {words.fix.copy}
        </CopyButton>
      </div>
      <pre className={style.code} tabIndex={0} aria-label={words.fix.heading}>
        {lines.map((line, index) => (
          // The lines of a program keep their order.
          // oxlint-disable-next-line react/no-array-index-key
          <code key={index} data-marked={index === marked}>
            {line.comment !== undefined && <span className={style.comment}>{comment(line)}</span>}
            {index === marked ? <mark aria-label={words.fix.marked}>{line.code}</mark> : line.code}
            {'\n'}
          </code>
        ))}
      </pre>
    </div>
  )
}
