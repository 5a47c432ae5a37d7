/** The worker as one classic script, where the build is for hosts that send no headers; empty elsewhere. */
declare module 'virtual:worker-source' {
  const source: string
  export default source
}
