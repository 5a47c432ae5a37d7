import { useRef } from 'react'
import { Button } from './button.tsx'
import { icons } from './icons.tsx'
import style from './open-file.module.css'
import { useWords } from './words.ts'

/** A button that asks for a file. The file itself can be dropped anywhere as well. */
export function OpenFile({ open }: { readonly open: (file: File) => void }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button className={style.wide} onClick={() => input.current?.click()}>
        {icons.file}
        {words.start.openFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Choosing the same file again is a change, too.
          event.target.value = ''
          if (file !== undefined) open(file)
        }}
      />
    </>
  )
}
