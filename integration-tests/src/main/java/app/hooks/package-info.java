/**
 * For each hook of the agent something that happens, of which less is known without that hook; {@link app.hooks.HookProgram} has the
 * main method.
 */
package app.hooks;
