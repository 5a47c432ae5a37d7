/** A kernel for the hashes of SHA-2, made by `generateKernel` when the page is built: a WebAssembly module as base64. */
declare module 'virtual:sha2-kernel/*' {
  const base64: string
  export default base64
}
