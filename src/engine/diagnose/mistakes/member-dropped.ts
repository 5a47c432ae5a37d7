import { say } from '#engine/diagnose/message.ts'
import { defineMistake } from '#engine/diagnose/mistake.ts'
import { readableJson } from '#engine/diagnose/rewriting/body-rewrites.ts'
import { rebuilt } from '#engine/diagnose/rewriting/rebuilt.ts'
import { valuesOf } from '#engine/diagnose/rewriting/values.ts'
import { inBody } from '#engine/diagnose/offsets.ts'

/** The name of the member that was sent and not signed, and where it stands in the body. */
interface Data {
  readonly name: string
  readonly at: number
}

/** Members tried at most. */
const most = 80

/** A member that was added after signing, the signature itself perhaps, or one that the signing code does not know. */
export default defineMistake<Data>({
  id: 'member-dropped',
  side: 'signer',
  dimension: 'body',
  layer: 'members',
  rank: 37,
  words: {
    en: {
      title: () => say`A member was sent that was not signed.`,
      detail: ({ name, at }) =>
        say`Your signature matches the body without ${{ code: name }}, which stands at body ${inBody(at)}.`,
      fix: () => say`Finish the body before you sign it: add nothing afterwards.`,
    },
  },
  *vary(body) {
    const root = readableJson(body)
    if (root === null) return
    const members = [...valuesOf(root)].flatMap((node) => (node.kind === 'object' ? node.members : []))
    for (const left of members.slice(0, most))
      yield {
        value: rebuilt(body, root, (object) => object.members.filter((member) => member !== left)),
        data: () => ({ name: left.name.text, at: left.name.start }),
      }
  },
})
