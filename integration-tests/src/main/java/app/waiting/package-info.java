/** What programs under test wait for. */
package app.waiting;
