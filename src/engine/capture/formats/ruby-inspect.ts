import { dumpFormat } from '#engine/capture/printed/format.ts'

/** What Ruby's `p` prints of a request: hashes with `=>`. */
export default dumpFormat('ruby-inspect', 49, 'ruby')
