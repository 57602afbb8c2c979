/**
 * What application code may ask about cancellation, and the guards that it needs to be right about it. Depends on nothing; all begins at
 * {@link dev.cutpoint.api.Cancellation}. What only an agent can know has the answer of a JVM without cancellation until there is one, which
 * then rewrites a few method bodies.
 */
package dev.cutpoint.api;
