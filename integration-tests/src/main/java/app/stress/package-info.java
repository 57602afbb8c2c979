/**
 * As many threads as a JVM can hold, and as many cancellations as it can make: what is right for one must be right for a million.
 */
package app.stress;
