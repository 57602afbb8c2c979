/** Programs that bring libraries: their own versions of those that the agent uses too, or a great many. */
package app.libraries;
