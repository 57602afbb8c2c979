/** A program that brings its own versions of libraries that the agent and the command line use too. */
package app.libraries;
