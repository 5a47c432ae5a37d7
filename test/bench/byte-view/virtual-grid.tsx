import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import type { Octets } from '#engine/bytes/octets.ts'

/** What the byte view is held against: the usual hex view, windowed by a library, with an element for every byte. */
export function VirtualGrid({ octets }: { readonly octets: Octets }) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- it is here to be measured
  const rows = useVirtualizer({
    count: Math.ceil(octets.length / 16),
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 8,
  })
  return (
    <div
      ref={scroller}
      role="grid"
      style={{ height: 620, overflow: 'auto', font: '12.5px/24px var(--mono)' }}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <Row key={key} octets={octets} row={index} top={start} />
        ))}
      </div>
    </div>
  )
}

/** As wide as the cells of the byte view, so that both draw the same columns. */
const byte = { display: 'inline-block', width: 24 }
const letter = { display: 'inline-block', width: 8.4 }

interface RowProps {
  readonly octets: Octets
  readonly row: number
  readonly top: number
}

const Row = memo(function Row({ octets, row, top }: RowProps) {
  const shown = [...octets.subarray(row * 16, row * 16 + 16)]
  return (
    <div
      data-row={row}
      style={{
        position: 'absolute',
        top: 0,
        height: 24,
        whiteSpace: 'pre',
        transform: `translateY(${top}px)`,
      }}
    >
      <span>{(row * 16).toString(16).padStart(8, '0')} </span>
      {shown.map((octet, column) => (
        <span key={column} style={byte}>
          {octet.toString(16).padStart(2, '0')}
        </span>
      ))}
      {shown.map((octet, column) => (
        <span key={column + 16} style={letter}>
          {octet >= 32 && octet < 127 ? String.fromCharCode(octet) : '.'}
        </span>
      ))}
    </div>
  )
})
