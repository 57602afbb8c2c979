/** A program whose classes an archive of the JVM can hold; {@link app.archived.Sums} has the main method. */
package app.archived;
