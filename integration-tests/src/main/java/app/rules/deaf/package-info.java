/** CP10: a request was pending for long. */
package app.rules.deaf;
