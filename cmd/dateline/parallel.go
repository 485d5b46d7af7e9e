package main

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// inOrder calls work on every item on all cores and hands the results to emit, one at a time and
// in the order of the items. Only a few items are held at once, however many there are. It stops
// at the first error of emit, or when the context ends; it does not wait for the next item then,
// as that may never come.
func inOrder[T, R any](ctx context.Context, items iter.Seq[T], work func(T) R, emit func(R) error) error {
	ctx, cancel := context.WithCancel(ctx)
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		item   T
		result chan R
	}
	jobs := make(chan job)
	queue := make(chan chan R, 4*workers)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel()

	go func() {
		defer close(queue)
		defer close(jobs)
		for item := range items {
			j := job{item, make(chan R, 1)}
			select {
			case queue <- j.result:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	for range workers {
		wg.Go(func() {
			for {
				select {
				case j, ok := <-jobs:
					if !ok {
						return
					}
					j.result <- work(j.item)
				case <-ctx.Done():
					return
				}
			}
		})
	}
	for {
		var result chan R
		var more bool
		select {
		case result, more = <-queue:
			if !more {
				return ctx.Err()
			}
		case <-ctx.Done():
			return ctx.Err()
		}
		select {
		case r := <-result:
			if err := emit(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
