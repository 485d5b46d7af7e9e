package store

import (
	"fmt"
	"strings"
)

// inSizes are the sizes of the lists in "IN (…)" and of those that are inserted: few, so that few
// statements are prepared.
var inSizes = [...]int{1, 4, 16, 64}

// inQueries makes the statement for each size from one that has %s where the list belongs.
func inQueries(query string) (q [len(inSizes)]string) {
	for i, size := range inSizes {
		marks := make([]string, size)
		for j := range marks {
			marks[j] = fmt.Sprintf("$%d", j+1)
		}
		q[i] = fmt.Sprintf(query, strings.Join(marks, ", "))
	}
	return q
}

// insertQueries makes the statement for each size that inserts so many values, $2 and on, each beside
// one that they share, $1, from one that has %s where the rows belong.
func insertQueries(query string) (q [len(inSizes)]string) {
	for i, size := range inSizes {
		rows := make([]string, size)
		for j := range rows {
			rows[j] = fmt.Sprintf("($1, $%d)", j+2)
		}
		q[i] = fmt.Sprintf(query, strings.Join(rows, ", "))
	}
	return q
}

// eachIn calls do with the statement and arguments for each part of the values. The last part is
// filled up by naming its last value again.
func eachIn[T any](queries [len(inSizes)]string, values []T, do func(query string, args []any) error) error {
	for len(values) > 0 {
		i := 0
		for i < len(inSizes)-1 && inSizes[i] < len(values) {
			i++
		}
		part := values[:min(len(values), inSizes[i])]
		values = values[len(part):]
		args := make([]any, inSizes[i])
		for j := range args {
			args[j] = part[min(j, len(part)-1)]
		}
		if err := do(queries[i], args); err != nil {
			return err
		}
	}
	return nil
}

// eachFit calls do with the statement and arguments for each part of the values, each as long as a
// statement has room for.
func eachFit[T any](queries [len(inSizes)]string, values []T, do func(query string, args []any) error) error {
	for len(values) > 0 {
		i := len(inSizes) - 1
		for inSizes[i] > len(values) {
			i--
		}
		args := make([]any, inSizes[i])
		for j := range args {
			args[j] = values[j]
		}
		values = values[len(args):]
		if err := do(queries[i], args); err != nil {
			return err
		}
	}
	return nil
}
