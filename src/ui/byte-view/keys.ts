import type { KeyboardEvent } from 'react'
import type { Move } from './cursor.ts'

const plain: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

const withControl: Readonly<Record<string, Move>> = { Home: 'lane-start', End: 'lane-end' }

/** Where a key of the grid leads (ARIA Authoring Practices, data grids); undefined for keys that mean something else. */
export function moveOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Move | undefined {
  if (altKey) return undefined
  return ctrlKey || metaKey ? withControl[key] : plain[key]
}

/** Whether a key press asks to select all of a lane. */
export const selectsAll = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey
