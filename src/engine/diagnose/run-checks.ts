import { checks } from './checks.ts'
import type { Evidence } from './evidence.ts'
import type { Finding, Severity } from './finding.ts'

/** The gravest first. */
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2, passed: 3 }

/** What all checks have to say: the gravest first, then in the order of the paste; what stands nowhere in it comes last. */
export function runChecks(evidence: Evidence): readonly Finding[] {
  return checks
    .flatMap((check) =>
      Array.from(check.find(evidence), (sighting): Finding => ({ check: check.id, ...sighting })),
    )
    .sort(
      (left, right) => order[left.severity] - order[right.severity] || firstPlace(left) - firstPlace(right),
    )
}

const firstPlace = ({ places }: Finding): number =>
  places.find((place) => place.view === 'capture')?.start ?? Number.MAX_SAFE_INTEGER
