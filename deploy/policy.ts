type Directives = Readonly<Record<string, string>>

/** Everything the built page may do; a page that needs more has a bug. */
const page: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'whysig-worker',
}

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The page's policy where headers can be sent. */
export const pagePolicy = written({ ...page, 'frame-ancestors': "'none'" })

/** A worker that is loaded from an address has the policy of its own answer: it alone may compile the search's WebAssembly. */
export const workerPolicy = written({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
  'frame-ancestors': "'none'",
})

/** For the page's meta element, which cannot carry `frame-ancestors`. */
export const metaPolicy = written(page)

/**
 * For a host that sends no headers. A worker's file would be answered there without any policy, and could send what it is given; a
 * blob has the policy of the page that made it. So the worker may not compile WebAssembly unless the whole page may: it may not, and
 * searches with WebCrypto, which is slower.
 */
export const plainHostPolicy = written({ ...page, 'worker-src': 'blob:' })

/** For the page as one file, which loads nothing at all: its own script and style are named by their hashes. */
export const singleFilePolicy = (script: string, style: string): string =>
  written({
    ...page,
    'script-src': `'${script}'`,
    'style-src': `'${style}'`,
    'img-src': 'data:',
    'font-src': 'data:',
    'worker-src': 'blob:',
  })
