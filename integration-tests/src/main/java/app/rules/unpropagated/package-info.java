/** CP04: a derived stage is cancelled or times out, what it was made of runs on. */
package app.rules.unpropagated;
