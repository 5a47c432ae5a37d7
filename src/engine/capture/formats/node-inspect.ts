import { dumpFormat } from '#engine/capture/printed/format.ts'

/** What `console.log` and `util.inspect` of Node.js print of a request or of the error of a client: strings in single quotes, names without. */
export default dumpFormat('node-inspect', 52, 'javascript')
