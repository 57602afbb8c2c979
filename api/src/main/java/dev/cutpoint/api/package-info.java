/**
 * What application code may ask about cancellation. Depends on nothing and does nothing by itself: every question has the
 * answer of a JVM without cancellation until the agent, when there is one, rewrites two method bodies.
 */
package dev.cutpoint.api;
