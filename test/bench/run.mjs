/**
 * Runs the benchmarks and prints ratios of things measured in one run: absolute times mean little on a shared machine.
 * `npm run bench` runs all; `npm run bench -- diff` those whose name holds the word.
 */
import { runnerImport } from 'vite'

// What runs this may have made it 'development', and then React's own checks would be measured.
process.env.NODE_ENV = 'production'

const benches = [
  'cause.bench.ts',
  'kernel.bench.ts',
  'diff.bench.ts',
  'page.bench.ts',
  'byte-view/byte-view.bench.ts',
]
const wanted = process.argv[2] ?? ''

// The kernel is a module that a plugin of the build makes.
const plugin = await runnerImport(`${import.meta.dirname}/../../src/engine/verify/kernel/vite-plugin.ts`)
const plugins = [plugin.module.sha2Kernel()]

for (const bench of benches.filter((name) => name.includes(wanted))) {
  const { module } = await runnerImport(`${import.meta.dirname}/${bench}`, { plugins })
  console.log(`\n${bench}`)
  for (const row of await module.run()) {
    const goal = row.goal === undefined ? '' : `  (goal: ${row.goal})`
    console.log(`  ${row.name.padEnd(68)} ${row.value}${goal}`)
  }
}
