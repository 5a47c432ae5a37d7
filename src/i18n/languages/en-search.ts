import { say } from '#engine/diagnose/message.ts'
import type { Message } from '#engine/diagnose/message.ts'
import type { Dimension } from '#engine/diagnose/mistake.ts'
import { about } from '#i18n/values.ts'

const dimensions: Readonly<Record<Dimension, string>> = {
  body: 'Body',
  value: 'Timestamp and nonce',
  framing: 'Joining the parts',
  encoding: 'Text encoding',
  key: 'Key',
  algorithm: 'Algorithm',
  output: 'Writing it down',
}

const number = (value: number): string => about('en', value)

/** The words of the search that goes on where the analysis ended. */
export const search = {
  grade: 'Searching',
  headline: 'The signature does not match. Searching for the mistake …',
  bar: 'Search progress',
  begun: 'Starting the search …',
  tried: (tried: number, total: number, perSecond: number): string =>
    `${number(tried)} of ${number(total)} tried · ${number(perSecond)} a second`,
  cancel: 'Cancel search',
  further: 'Search further',
  stopped: 'The search was stopped.',
  stoppedAfter: (tried: number, total: number): string =>
    `The search was stopped after ${number(tried)} of ${number(total)}.`,
  failed: 'The search broke off.',
  left: (hypotheses: number): string => `About ${number(hypotheses)} rarer combinations are left to try.`,
  nothingLeft: 'Every known mistake was tried, alone and combined.',
}

/** The words of the table of what was tried in vain. */
export const ruledOut = {
  caption: 'What was ruled out',
  what: 'What was changed',
  ways: 'Ways',
  dimensions,
  total: (computed: number, together: number): Message =>
    together > 1
      ? say`Alone, and up to ${together} together: ${combinations(computed)}.`
      : say`Each alone: ${combinations(computed)}.`,
}

const combinations = (count: number) => ({ count, one: 'combination', other: 'combinations' })
