/** Programs that ask class loaders of their own what they see. */
package app.loaders;
