/**
 * Servers and pools that are in good health: they are resized, told to let go of idle threads and connections, given up on by their
 * users, shut down and started again. What is interrupted and cancelled there ends as it should.
 */
package app.pools;
