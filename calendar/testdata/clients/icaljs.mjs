// Reads iCalendar or jCal from standard input with ical.js, Thunderbird's parser, found in the
// folder that the first argument names. Prints each VEVENT as an object from property name to the
// list of its values: text without escapes, everything else as iCalendar writes it.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const { default: ICAL } = await import(pathToFileURL(process.argv[2] + '/dist/ical.js'))
const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(0))
const calendar = new ICAL.Component(text[0] === '[' ? JSON.parse(text) : ICAL.parse(text))
const events = calendar.getAllSubcomponents('vevent').map((event) => {
  const out = {}
  for (const p of event.getAllProperties()) {
    const values = p.getValues().map((v) => (p.name === 'geo' ? v.join(';') : typeof v === 'object' ? v.toICALString() : String(v)))
    ;(out[p.name.toUpperCase()] ??= []).push(...values)
  }
  return out
})
console.log(JSON.stringify(events))
