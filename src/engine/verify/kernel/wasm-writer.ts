/** Instructions of a WebAssembly function, as octets (WebAssembly core specification, section 5.4). */
export type Code = readonly number[]

/** Unsigned and signed LEB128 (section 5.2.2). */
function unsigned(value: number): Code {
  const last = value < 0x80
  return last ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  const last = value >= -0x40 && value < 0x40
  return last ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]

export const constant = (value: number): Code => [0x41, ...signed(value)]
export const add = (left: Code, right: Code): Code => [...left, ...right, 0x6a]
export const subtract = (left: Code, right: Code): Code => [...left, ...right, 0x6b]
export const multiply = (left: Code, right: Code): Code => [...left, ...right, 0x6c]
export const isNotZero = (value: Code): Code => [...value, ...constant(0), 0x47]
export const isLess = (left: Code, right: Code): Code => [...left, ...right, 0x49]
export const storeWord = (address: Code, value: Code): Code => [...address, ...value, 0x36, 0, 0]

const nothing = 0x40
const end = 0x0b

/** Runs the body, and again for as long as the condition, looked at after it, is not zero. */
export const repeat = (body: Code, condition: Code): Code => [
  0x03,
  nothing,
  ...body,
  ...condition,
  0x0d,
  0, // to the start of the innermost loop
  end,
]
export const choose = (condition: Code, then: Code, otherwise: Code): Code => [
  ...condition,
  0x04,
  nothing,
  ...then,
  0x05,
  ...otherwise,
  end,
]

/** An instruction on 128-bit vectors, by its number behind the prefix 0xfd. */
export const vector = (opcode: number, ...operands: readonly Code[]): Code => [
  ...operands.flat(),
  0xfd,
  ...unsigned(opcode),
]
export const loadVector = (opcode: number, address: Code, offset: number): Code => [
  ...vector(opcode, address),
  0, // no promise about alignment
  ...unsigned(offset),
]
export const storeVector = (address: Code, value: Code, offset: number): Code => [
  ...vector(0x0b, address, value),
  0,
  ...unsigned(offset),
]
/** The vector with one of its lanes loaded anew. */
export const loadLane = (opcode: number, address: Code, into: Code, offset: number, lane: number): Code => [
  ...loadVector(opcode, [...address, ...into], offset),
  lane,
]
export const vectorConstant = (octets: Code): Code => [...vector(0x0c), ...octets]

/** An exported function of 32-bit integers that returns nothing. Locals: the parameters, then the integers, then the vectors. */
export interface WasmFunction {
  readonly name: string
  readonly parameters: number
  readonly integers: number
  readonly vectors: number
  readonly body: Code
}

/** "\0asm" and the version. */
const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const int32 = 0x7f
const vector128 = 0x7b

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const sized = (code: Code): Code => [...unsigned(code.length), ...code]
const section = (id: number, ...items: readonly Code[]): Code => [id, ...sized(list(items))]
const name = (text: string): Code => sized(Array.from(text, (letter) => letter.charCodeAt(0)))

/** A module that exports functions and a memory (in pages of 64 kB) that starts with `data` (section 5.5). */
export function wasmModule(functions: readonly WasmFunction[], pages: number, data: Uint8Array): Uint8Array {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...list(Array.from({ length: parameters }, () => [int32])),
    0,
  ])
  const bodies = functions.map(({ integers, vectors, body }) =>
    sized([
      ...list([
        [...unsigned(integers), int32],
        [...unsigned(vectors), vector128],
      ]),
      ...body,
      end,
    ]),
  )
  return Uint8Array.from([
    ...magic,
    ...section(1, ...types),
    ...section(3, ...functions.map((_, index) => unsigned(index))),
    ...section(5, [0, ...unsigned(pages)]),
    ...section(
      7,
      [...name('memory'), 2, 0],
      ...functions.map((exported, index) => [...name(exported.name), 0, ...unsigned(index)]),
    ),
    ...section(10, ...bodies),
    ...section(11, [0, ...constant(0), end, ...sized([...data])]),
  ])
}
