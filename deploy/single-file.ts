import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { singleFilePolicy } from './policy.ts'

const digest = (text: string, encoding: 'base64' | 'hex'): string =>
  createHash('sha256').update(text).digest(encoding)

/** Puts another text in place of one that must be there. A function gives it: `$` means nothing in it. */
function replace(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`the page has no ${pattern.source}`)
  return text.replace(pattern, () => by)
}

/** A script's text that HTML takes as it is: the escape means the same in a string, a template and a regular expression. */
const insideScript = (code: string): string => code.replaceAll(/<(?=!--|\/?script)/gi, String.raw`\x3c`)

/** Makes the built page one HTML file that loads nothing, not even from beside itself, and prints its SHA-256. */
export const singleFile = (fileName: string): Plugin => ({
  name: 'single-file',
  apply: 'build',
  generateBundle: {
    // After Vite's own, which finishes the script.
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle)
      const html = files.find((file) => file.fileName === 'index.html')
      const style = files.find((file) => file.fileName.endsWith('.css'))
      const script = files.find((file) => file.type === 'chunk')
      if (html?.type !== 'asset' || style?.type !== 'asset' || script?.type !== 'chunk' || files.length !== 3)
        throw new Error(`more or other than a page, a script and a style: ${Object.keys(bundle).join(', ')}`)

      const code = insideScript(script.code)
      const css = String(style.source)
      const policy = singleFilePolicy(`sha256-${digest(code, 'base64')}`, `sha256-${digest(css, 'base64')}`)
      const icon = readFileSync(join(import.meta.dirname, '../public/favicon.svg')).toString('base64')

      let page = String(html.source)
      page = replace(page, /href="[^"]*favicon\.svg"/, `href="data:image/svg+xml;base64,${icon}"`)
      page = replace(page, /<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`)
      page = replace(page, /<script type="module"[^>]*><\/script>/, `<script type="module">${code}</script>`)
      page = replace(
        page,
        /<meta charset="utf-8" \/>/,
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      )
      for (const { fileName } of files) delete bundle[fileName]
      this.emitFile({ type: 'asset', fileName, source: page })
      this.environment.logger.info(`SHA-256 of ${fileName}: ${digest(page, 'hex')}`)
    },
  },
})
