// Writes windowszones.tsv: what Windows calls a time zone, and the IANA zone that CLDR has for it.
// Run by "go generate"; needs node and npm.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const version = '48.2.0'
const dir = mkdtempSync(join(tmpdir(), 'cldr-'))
execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', dir, `cldr-core@${version}`], { stdio: 'inherit' })
const file = join(dir, 'node_modules/cldr-core/supplemental/windowsZones.json')
const zones = JSON.parse(readFileSync(file)).supplemental.windowsZones.mapTimezones.map((m) => m.mapZone)
const lines = zones.filter((z) => z._territory === '001').map((z) => `${z._other}\t${z._type.split(' ')[0]}\n`)
writeFileSync('windowszones.tsv', lines.sort().join(''))
rmSync(dir, { recursive: true })
