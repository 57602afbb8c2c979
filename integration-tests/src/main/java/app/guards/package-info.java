/** Programs that ask the API for guards, shields and futures, and check what it promises, with the agent and without. */
package app.guards;
