import type { Sign } from './tell-tale.ts'

/** What else must be there, or must not, for a call to tell something; patterns without the flag g. */
interface Conditions {
  /** Puts it right, in the same statement. */
  readonly unlessNear?: RegExp
  /** Puts it right, wherever it is: a result may go through variables. */
  readonly unlessAnywhere?: RegExp
  readonly onlyNear?: RegExp
  readonly onlyWith?: RegExp
}

/** Finds a call under conditions. */
export const callIf = (call: RegExp, conditions: Conditions): Sign =>
  function* find(source) {
    const { unlessNear, unlessAnywhere, onlyNear, onlyWith } = conditions
    if (unlessAnywhere !== undefined && source.has(unlessAnywhere)) return
    if (onlyWith !== undefined && !source.has(onlyWith)) return
    for (const { index } of source.find(call)) {
      const statement = source.statementAt(index)
      if (unlessNear?.test(statement) === true || onlyNear?.test(statement) === false) continue
      yield index
    }
  }
