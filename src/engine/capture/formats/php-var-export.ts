import { dumpFormat } from '#engine/capture/printed/format.ts'

/** What PHP's `var_export` prints, and arrays as they are written in PHP. */
export default dumpFormat('php-var-export', 48, 'php')
