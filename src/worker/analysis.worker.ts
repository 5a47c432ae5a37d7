import { analyst, searchShare } from './analyst.ts'
import { answerCalls } from './answer-calls.ts'
import type { Call } from './calls.ts'

const answer = answerCalls({ ...analyst, search: searchShare }, (reply) => postMessage(reply))

addEventListener('message', (event: MessageEvent<Call>) => void answer(event.data))
