import type { Octets } from '#engine/bytes/octets.ts'

/** Many repairs look at the same body: what is worked out about it is worked out once, and forgotten with it. */
export function rememberFor<Result>(workOut: (body: Octets) => Result): (body: Octets) => Result {
  const known = new WeakMap<Octets, { readonly result: Result }>()
  return (body) => {
    const before = known.get(body)
    if (before !== undefined) return before.result
    const result = workOut(body)
    known.set(body, { result })
    return result
  }
}
