/** Milliseconds of work after which others are let in: an abort is heard within this, and a page stays smooth. */
const slice = 25

/** Lets whoever else has something to do have a turn, and ends with an error when it is time to stop. */
export interface Pace {
  /** Whether it is time to rest. */
  readonly due: () => boolean
  /** Rejects when the signal is aborted. */
  readonly rest: () => Promise<void>
  /** Frees what resting takes. */
  readonly end: () => void
}

/** A message to oneself comes back after whatever waits; a timer would wait four milliseconds more in a browser. */
export function paced(signal?: AbortSignal): Pace {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  let since = performance.now()
  return {
    due: () => performance.now() - since >= slice,
    rest: async () => {
      await new Promise<void>((resolve) => {
        port1.addEventListener('message', () => resolve(), { once: true })
        port2.postMessage(null)
      })
      signal?.throwIfAborted()
      since = performance.now()
    },
    end: () => port1.close(),
  }
}
