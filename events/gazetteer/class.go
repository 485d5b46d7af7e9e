package gazetteer

// A Class is what a name names.
type Class uint8

const (
	// City is a city or town; the id is that of a [Place].
	City Class = iota + 1
	// Country is a state or territory, by its ISO 3166-1 code.
	Country
	// Organisation is an organisation, forum, treaty or institution.
	Organisation
	// Body is an organ that meets.
	Body
	// EventType is a word for a kind of event; the id is its code.
	EventType
	// Agency is a news agency or another publisher.
	Agency
	// Region is a part of the world, such as Central Asia, or of a country.
	Region
	// Nationality is an adjective or a noun for people; the id is that of their country.
	Nationality
	// SeriesName is the name of a line of editions; the id is that of a [Series]. Only
	// [Gazetteer.FindSeries] gives it.
	SeriesName
)

var classNames = [...]string{"", "city", "country", "organisation", "body", "type", "agency", "region", "nationality", "series"}

// String returns the class in lower case.
func (c Class) String() string { return classNames[min(int(c), len(classNames)-1)] }

// A Form is the grammatical form of a name.
type Form uint8

const (
	// Base is the name as a dictionary has it, or any form that does not differ from it.
	Base Form = iota
	// Genitive, Dative, Accusative, Instrumental and Prepositional are cases. A form that serves
	// several is given as the first of Genitive, Prepositional, Dative, Accusative, Instrumental
	// that it serves.
	Genitive
	Dative
	Accusative
	Instrumental
	Prepositional
	// Adjective is "Minsker", "минский", "belarussisch".
	Adjective
	// Demonym is a noun for people: "Kazakhs".
	Demonym
	// Abbreviation is "SOZ".
	Abbreviation
	// Periphrase is "the Kazakh capital" for Astana.
	Periphrase
)

var formNames = [...]string{"base", "genitive", "dative", "accusative", "instrumental", "prepositional", "adjective", "demonym", "abbreviation", "periphrase"}

// String returns the form in lower case.
func (f Form) String() string { return formNames[min(int(f), len(formNames)-1)] }

// A Flag is a condition on a name that is also something else. Flags are kept in the table.
type Flag = uint16

const (
	// FlagCue marks a name that is a common word too: found only after a word such as "in", or
	// as the dateline of a report.
	FlagCue Flag = 1 << iota
	// FlagStart marks a name that is a common word too, but without its capital: not found as
	// the first word of a sentence, unless as its dateline.
	FlagStart
	// FlagPerson marks a name that people bear too: not found beside another capitalised word,
	// unless after a word such as "in".
	FlagPerson
	// FlagAccent marks a name that is a common word without its accents.
	FlagAccent
)

// classes has the class of each kind of entity.
var classes = [128]Class{
	kindPlace: City, kindCountry: Country, kindOrganisation: Organisation, kindBody: Body, kindType: EventType,
	kindAgency: Agency, kindRegion: Region, kindSeries: SeriesName,
}
