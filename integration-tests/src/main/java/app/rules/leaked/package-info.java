/** CP07: a cancelled task was over and kept a lock. */
package app.rules.leaked;
