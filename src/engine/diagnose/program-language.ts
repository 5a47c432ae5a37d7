/** The languages in which programs sign, by the names that people use. */
export type ProgramLanguage = 'C#' | 'PHP' | 'Java' | 'Python' | 'JavaScript' | 'Go' | 'Ruby'

export const programLanguages: readonly ProgramLanguage[] = [
  'C#',
  'PHP',
  'Java',
  'Python',
  'JavaScript',
  'Go',
  'Ruby',
]

/** One call to look for in a program, and what to write in its place; code, never translated. */
export interface Call {
  readonly wrong?: string
  readonly right: string
}

/** By language; a function where the call depends on the numbers of the mistake. */
export type Calls<Data> = Readonly<Partial<Record<ProgramLanguage, Call | ((data: Data) => Call)>>>
