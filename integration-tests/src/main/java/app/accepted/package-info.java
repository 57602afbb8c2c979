/** Tasks that swallow their cancellation, and say that they may. */
package app.accepted;
