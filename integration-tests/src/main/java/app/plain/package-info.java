/** Small programs that cancel something and know nothing of the agent. */
package app.plain;
