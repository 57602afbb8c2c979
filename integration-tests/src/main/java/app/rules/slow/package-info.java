/** CP09: the task learnt of its cancellation and took long to be done with it. */
package app.rules.slow;
