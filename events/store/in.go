package store

import (
	"fmt"
	"strings"
)

// inSizes are the sizes of the lists in "IN (…)": few, so that few statements are prepared.
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
