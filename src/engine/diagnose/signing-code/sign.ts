import type { Sign } from './tell-tale.ts'

/** Finds a call where nothing in its statement puts it right, such as a `Trim()` behind it. */
export const unlessNear = (call: RegExp, remedy: RegExp): Sign =>
  function* find(source) {
    for (const { index } of source.find(call)) if (!remedy.test(source.statementAt(index))) yield index
  }

/** Finds a call where nothing in the whole code puts it right: the result may go through variables. */
export const unlessAnywhere = (call: RegExp, remedy: RegExp): Sign =>
  function* find(source) {
    if (source.has(remedy)) return
    for (const { index } of source.find(call)) yield index
  }

/** Finds a call where something else in the code gives it its meaning. */
export const onlyWith = (call: RegExp, company: RegExp): Sign =>
  function* find(source) {
    if (!source.has(company)) return
    for (const { index } of source.find(call)) yield index
  }
