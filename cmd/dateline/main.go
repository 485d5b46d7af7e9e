// Command dateline reads texts, finds the diplomatic conferences they mention, records who said
// what about each of them, and publishes the result as iCalendar feeds and a web list.
package main

func main() {}
