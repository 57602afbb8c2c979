/** Asks for the cancelling flag wherever its definition says something about it; {@link app.flag.FlagChecks} has the main method. */
package app.flag;
