/**
 * Programs generated from fixed seeds that log all that an application can see of itself: results, exceptions, interrupt statuses, the
 * order of callbacks. The same with and without an agent is what makes an agent transparent.
 */
package app.transparency;
