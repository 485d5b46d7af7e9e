// Writes cldr.json: the month names, weekday names and date patterns of CLDR that this package
// needs. Run by "go generate"; needs node and npm.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const version = '48.2.0'
const dir = mkdtempSync(join(tmpdir(), 'cldr-'))
execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', dir, `cldr-dates-full@${version}`], { stdio: 'inherit' })

// English is that of Europe: day before month.
const locales = { en: 'en-GB', de: 'de', ru: 'ru', fr: 'fr' }
const out = { version, languages: {} }
for (const [lang, locale] of Object.entries(locales)) {
  const file = join(dir, 'node_modules/cldr-dates-full/main', locale, 'ca-gregorian.json')
  const g = JSON.parse(readFileSync(file)).main[locale].dates.calendars.gregorian
  const days = (d) => ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((k) => d[k])
  const formats = g.dateTimeFormats.availableFormats
  const intervals = g.dateTimeFormats.intervalFormats
  out.languages[lang] = {
    months: {
      format: { wide: Object.values(g.months.format.wide), abbreviated: Object.values(g.months.format.abbreviated) },
      alone: { wide: Object.values(g.months['stand-alone'].wide), abbreviated: Object.values(g.months['stand-alone'].abbreviated) },
    },
    weekdays: { wide: days(g.days['stand-alone'].wide), abbreviated: days(g.days['stand-alone'].abbreviated) },
    patterns: { yMMMd: formats.yMMMd, MMMd: formats.MMMd, yMMM: formats.yMMM },
    intervals: { yMMMd: intervals.yMMMd, MMMd: intervals.MMMd },
  }
}
// Spaces that look alike are written as escapes, so that a reader sees them.
const json = JSON.stringify(out, null, 1).replace(/[\u00a0\u2009\u202f\u2013]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'))
writeFileSync('cldr.json', json + '\n')
rmSync(dir, { recursive: true })
