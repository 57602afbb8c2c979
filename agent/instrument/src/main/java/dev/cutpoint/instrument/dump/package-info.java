/** What waits in this JVM now: asked for from outside, answered as a recording of its own. Everything here runs on a thread of the agent. */
package dev.cutpoint.instrument.dump;
