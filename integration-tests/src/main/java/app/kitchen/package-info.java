/** A program in which everything waits. */
package app.kitchen;
