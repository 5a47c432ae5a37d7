import { diffArrays } from 'diff'
import { diff as fastMyersDiff } from 'fast-myers-diff'
import { diff } from '#engine/bytes/diff.ts'
import type { Octets } from '#engine/bytes/octets.ts'
import { utf8 } from '#engine/bytes/text.ts'
import { median, milliseconds, ratio } from './measure.ts'
import type { Row } from './measure.ts'

type Pair = readonly [left: Octets, right: Octets]

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return Math.floor(((state >>> 8) / 0x1000000) * below)
  }
}

function records(length: number): string {
  const next = numbers(42)
  let all = ''
  while (all.length < length) all += `{"id":${next(1e9)},"name":"n${next(1e6)}","ok":true},\n`
  return all
}

const curled = (body: string, most: number): string => {
  let quotes = 0
  return body.replaceAll('"', (quote) => {
    quotes++
    return quotes > most ? quote : quotes % 2 === 1 ? '“' : '”'
  })
}

/** An order of 1 kB, 50 of its quotes curled. */
function order(): Pair {
  const next = numbers(1)
  let body = '{"env":{"terminalType":"WEB"},"merchantTradeNo":"2223","orderAmount":25.17,"currency":"USDT"'
  while (body.length < 1000) body += `,"field${body.length}":"${next(1e9)}"`
  return [utf8(`${body}}`), utf8(curled(`${body}}`, 50))]
}

/** 1 MB of records with 1,000 octets replaced, inserted or deleted. */
function scattered(): Pair {
  const next = numbers(7)
  const body = records(1_000_000).slice(0, 1_000_000)
  let edited = ''
  for (let at = 0; at < body.length; at += 1000) {
    const cut = at + next(990)
    const way = next(3)
    edited += `${body.slice(at, cut)}${way === 0 ? '' : '#'}${body.slice(way === 1 ? cut : cut + 1, at + 1000)}`
  }
  return [utf8(body), utf8(edited)]
}

function noise(): Pair {
  const [one, other] = [numbers(123), numbers(98_765)]
  return [
    Uint8Array.from({ length: 1_000_000 }, () => one(256)),
    Uint8Array.from({ length: 1_000_000 }, () => other(256)),
  ]
}

const jsdiff = ([left, right]: Pair): unknown => diffArrays(Array.from(left), Array.from(right))
const fastMyers = ([left, right]: Pair): unknown => [...fastMyersDiff(left, right)]
const ours = ([left, right]: Pair): unknown => diff(left, right)

function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Both in turn, so that a busy machine slows them alike; the ratio of their medians. */
function against(
  name: string,
  peer: (pair: Pair) => unknown,
  pair: Pair,
  rounds: number,
  goal?: string,
): Row {
  const mine: number[] = []
  const its: number[] = []
  for (let round = 0; round < rounds; round++) {
    mine.push(time(() => ours(pair)))
    its.push(time(() => peer(pair)))
  }
  const value = `${ratio(median(mine), median(its))}, ${milliseconds(median(mine))}`
  return goal === undefined ? { name, value } : { name, value, goal }
}

/** Where no peer ends in twenty seconds: the median of some runs. */
function alone(name: string, pair: Pair, goal: string): Row {
  const times = Array.from({ length: 7 }, () => time(() => ours(pair)))
  return { name, value: milliseconds(median(times)), goal }
}

/** All comparisons of the diff, in a few seconds. */
export async function run(): Promise<readonly Row[]> {
  const body = records(1_000_000)
  return [
    against('1 kB, 50 quotes curled: of jsdiff', jsdiff, order(), 200, '1/8'),
    against('1 kB, 50 quotes curled: of fast-myers-diff', fastMyers, order(), 200),
    against('1 MB, 1,000 edits: of jsdiff', jsdiff, scattered(), 7, '1/6'),
    against('1 MB, 1,000 edits: of fast-myers-diff', fastMyers, scattered(), 9),
    alone('1 MB, every quote curled', [utf8(body), utf8(curled(body, Infinity))], '100 ms'),
    alone('1 MB, every quote dropped', [utf8(body), utf8(body.replaceAll('"', ''))], '500 ms'),
    alone('1 MB, nothing in common', noise(), '300 ms'),
  ]
}
