import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'
import type { SigningScheme } from '#engine/scheme/scheme.ts'
import { csharp } from './programs/csharp.ts'
import { go } from './programs/go.ts'
import { java } from './programs/java.ts'
import { javascript } from './programs/javascript.ts'
import { php } from './programs/php.ts'
import type { CodeLine, Program } from './programs/program.ts'
import { python } from './programs/python.ts'
import { ruby } from './programs/ruby.ts'

/** A program that does right what a scheme wants, in each language. */
export const programs: Readonly<Record<ProgramLanguage, Program>> = {
  'C#': csharp,
  PHP: php,
  Java: java,
  Python: python,
  JavaScript: javascript,
  Go: go,
  Ruby: ruby,
}

/** A program as it is shown: of its two parts the one that is wanted. */
export interface ShownProgram extends Pick<Program, 'runsOn' | 'comment'> {
  readonly lines: readonly CodeLine[]
}

/** How a request is signed in each language, or a webhook checked. */
export const programsFor = (
  direction: SigningScheme['direction'],
): Readonly<Record<ProgramLanguage, ShownProgram>> => {
  const shown = ({ runsOn, comment, request, webhook }: Program): ShownProgram => ({
    runsOn,
    comment,
    lines: direction === 'webhook' ? webhook : request,
  })
  return {
    'C#': shown(programs['C#']),
    PHP: shown(programs.PHP),
    Java: shown(programs.Java),
    Python: shown(programs.Python),
    JavaScript: shown(programs.JavaScript),
    Go: shown(programs.Go),
    Ruby: shown(programs.Ruby),
  }
}
