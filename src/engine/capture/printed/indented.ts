import type { ByteRange } from '#engine/bytes/octets.ts'
import { LayerBuilder } from '#engine/capture/layer/layer-builder.ts'
import type { Layer } from '#engine/capture/layer/layer.ts'
import { linesFrom } from '#engine/capture/text/lines.ts'
import type { Source } from '#engine/capture/text/source.ts'

/**
 * What a string over several lines says before its escapes are undone: the indentation that all its lines have is not in it (JLS 3.10.6;
 * of C# that of the closing quotes). In Java line ends are LF; in C# they are those of the file, without the last.
 */
export function indented({ layer, text }: Source, range: ByteRange, language: 'java' | 'csharp'): Layer {
  const builder = new LayerBuilder(layer, `${language}-block`)
  const { octets } = layer
  const isOneLine = !text.slice(range.start, range.end).includes('\n')
  if (language === 'csharp' && isOneLine) {
    builder.keep(range)
    return builder.done()
  }
  const lines = [...linesFrom(octets, false, range.start, range.end)]
  const begun = language === 'csharp' ? lines.slice(1) : lines
  const closesAlone = text[range.end - 1] === '\n' || /^[ \t]*$/.test(lineText(text, begun.at(-1) ?? range))
  const counted = begun.filter(
    (line, index) => !/^[ \t]*$/.test(lineText(text, line)) || (closesAlone && index === begun.length - 1),
  )
  const closing = text[range.end - 1] === '\n' ? 0 : Infinity
  const depth = Math.min(
    closing,
    ...counted.map((line) => /^[ \t]*/.exec(lineText(text, line))?.[0].length ?? 0),
  )
  const last = closesAlone && text[range.end - 1] !== '\n' ? begun.slice(0, -1) : begun
  for (const [index, line] of last.entries()) {
    const start = Math.min(line.end, line.start + depth)
    const isLast = index === last.length - 1
    if (language === 'csharp') builder.keep({ start, end: isLast ? line.end : line.next })
    else {
      // Trailing white space is taken off too.
      const written = text.slice(start, line.end)
      builder.keep({ start, end: start + written.trimEnd().length })
      if (line.next > line.end) builder.keep({ start: line.next - 1, end: line.next })
    }
  }
  return builder.done()
}

const lineText = (text: string, { start, end }: ByteRange): string => text.slice(start, end)
