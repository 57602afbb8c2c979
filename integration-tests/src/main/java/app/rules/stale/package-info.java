/** CP11: the interrupt status of one task hit the next one. */
package app.rules.stale;
