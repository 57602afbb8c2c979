/**
 * Programs of a few lines in which something is cancelled, by rule: some that must give a finding, at the lines whose comments say so,
 * and healthy ones that look like them. The class names tell which.
 */
package app.rules;
