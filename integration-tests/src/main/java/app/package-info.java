/**
 * Programs that the tests run in JVMs of their own, one package each. They are applications: outside the packages of Cutpoint, compiled
 * for the oldest Java, and what is younger they reach by reflection.
 */
package app;
