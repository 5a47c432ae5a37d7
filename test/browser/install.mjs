/** Sees to it that there is a Chromium to test in: takes one that is there, else Playwright's own, else the system's package. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.mjs'

/** Runs a command and says whether it went well; a command that is not there has not. */
const run = (command, ...words) => {
  console.log(`$ ${command} ${words.join(' ')}`)
  return spawnSync(command, words, { stdio: 'inherit', timeout: 600_000 }).status === 0
}

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

/** As root directly, else through sudo. */
const asRoot = (command, ...words) =>
  process.getuid?.() === 0 || !has('sudo') ? run(command, ...words) : run('sudo', command, ...words)

const ways = [
  () => run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium'),
  () =>
    has('apt-get') &&
    asRoot('apt-get', 'update') &&
    asRoot('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'),
  () => has('dnf') && asRoot('dnf', 'install', '-y', 'chromium'),
  () => has('apk') && asRoot('apk', 'add', 'chromium'),
  () => has('pacman') && asRoot('pacman', '-S', '--noconfirm', 'chromium'),
  () => has('brew') && run('brew', 'install', '--cask', 'chromium'),
]

for (const way of ways) {
  if (findChromium() !== null) break
  way()
}

const found = findChromium()
if (found === null) {
  console.error('No Chromium found, and none could be installed. Install one and set CHROMIUM to its path.')
  process.exit(1)
}
console.log(`Chromium: ${found}`)
