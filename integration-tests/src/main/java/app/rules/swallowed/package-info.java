/** CP01: the signal was taken and the task went on. */
package app.rules.swallowed;
