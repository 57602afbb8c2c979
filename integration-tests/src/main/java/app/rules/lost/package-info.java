/** CP03: a value came for a future that no longer takes one. */
package app.rules.lost;
