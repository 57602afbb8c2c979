/** What each hook of the agent is good for, shown by taking it away. */
package dev.cutpoint.it.hooks;
