/** CP06: the cancellation ended a wait inside a critical section. */
package app.rules.torn;
