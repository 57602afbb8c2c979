/** CP08: cleanup waits while its task is being cancelled. */
package app.rules.cleanup;
