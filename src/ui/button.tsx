import type { ComponentProps } from 'react'
import style from './button.module.css'

interface Look {
  /** The one thing to do next, an ordinary choice, or one that stays in the background. */
  readonly kind?: 'primary' | 'plain' | 'ghost'
  readonly small?: boolean
  /** A picture alone: the name stands in `aria-label`. */
  readonly square?: boolean
}

/** A button. */
export function Button({
  kind = 'plain',
  small = false,
  square = false,
  className,
  ...rest
}: ComponentProps<'button'> & Look) {
  const classes = [style.button, style[kind], small && style.small, square && style.square, className]
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />
}
