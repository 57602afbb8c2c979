/** CP02: the future says that it is cancelled or timed out, its computation runs on. */
package app.rules.illusory;
