/** Suspend points whose exits are taken, or not. */
package app.points;
