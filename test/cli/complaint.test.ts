import { describe, expect, it } from 'vitest'
import { complaintOf } from '#cli/complaint.ts'
import { UsageError } from '#cli/usage.ts'

describe('a complaint', () => {
  it('is one line, whatever is in it', () => {
    expect(complaintOf(new UsageError('one\n two\u001B[2J'))).toBe('whysig: one two<U+001B>[2J\n')
  })

  it('of a bug tells where, and does not quote', () => {
    const bug = new RangeError('the secret is hunter2')
    bug.stack =
      'RangeError: the secret is\nhunter2:1:1\n    at search (file:///x/whysig.js:12:34)\n    at run'
    expect(complaintOf(bug)).toBe(
      'whysig: this is a bug of whysig (RangeError at whysig.js:12:34); nothing was found out\n',
    )
    expect(complaintOf('hunter2')).not.toContain('hunter2')
  })
})
