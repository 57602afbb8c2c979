/** The sample apps under the agent: their traces, held to files, and the lines of their sources, held to comments. */
package dev.cutpoint.it.samples;
