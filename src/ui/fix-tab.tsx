import type { Dispatch } from 'react'
import { linesThatMatter } from '#app/lines-that-matter.ts'
import { languageShown } from '#app/workbench.ts'
import type { Action, Workbench } from '#app/workbench.ts'
import type { Account } from '#engine/diagnose/account.ts'
import type { CodeLine } from '#engine/diagnose/programs/program.ts'
import { programLanguages } from '#engine/diagnose/program-language.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { CopyButton } from './copy-button.tsx'
import style from './fix-tab.module.css'
import { icons } from './icons.tsx'
import { RightCall } from './right-call.tsx'
import { Said } from './said.tsx'
import tab from './tab.module.css'
import { useWords } from './words.ts'

interface Props {
  readonly account: Account
  readonly scheme: SigningScheme
  readonly bench: Workbench
  readonly dispatch: Dispatch<Action>
}

/** Code that does it right, in the user's language, with the line marked that the verdict is about. */
export function FixTab({ account, scheme, bench, dispatch }: Props) {
  const words = useWords().fix
  const { causes } = account
  const language = languageShown(bench, account)
  const program = account.programs[language]
  const { lines } = program
  const marked = linesThatMatter(lines, causes)
  const lead =
    marked.size > 0
      ? words.marks(marked.size)
      : scheme.direction === 'webhook'
        ? words.webhook
        : words.request
  const comment = ({ code, comment }: CodeLine): string =>
    comment === undefined ? '' : `${/^\s*/.exec(code)?.[0]}${program.comment} ${words.comments[comment]}\n`
  return (
    <div className={tab.tab}>
      {causes.map((cause) => (
        <div key={cause.id}>
          <p>
            <Said message={cause.fix} />
          </p>
          <RightCall cause={cause} language={language} />
        </div>
      ))}
      <div className={tab.row}>
        <span className={style.language}>
          <select
            aria-label={words.language}
            value={language}
            onChange={(event) => {
              const chosen = programLanguages.find((one) => one === event.target.value)
              if (chosen !== undefined) dispatch({ type: 'chose-language', language: chosen })
            }}
          >
            {programLanguages.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          {icons.down}
        </span>
        <CopyButton small content={lines.map((line) => `${comment(line)}${line.code}`).join('\n')}>
          {words.copy}
        </CopyButton>
        <p className={tab.lead}>
          {program.runsOn}. {lead}
        </p>
      </div>
      <pre className={style.code} tabIndex={0} aria-label={language}>
        {lines.map((line, index) => (
          // The lines of a program keep their order.
          // oxlint-disable-next-line react/no-array-index-key
          <code key={index} data-marked={marked.has(index)}>
            {line.comment !== undefined && <span className={style.comment}>{comment(line).trimEnd()}</span>}
            {marked.has(index) ? <mark aria-label={words.marked}>{line.code}</mark> : line.code}
            {'\n'}
          </code>
        ))}
      </pre>
    </div>
  )
}
