/** An agent that throws away what others have woven, and a program that looks whether it is put back. */
package app.hostile;
