/**
 * The report as SARIF 2.1.0, the form in which code-scanning services take findings.
 *
 * <p>Only what those services and the format's schema name is written; what it has no word for is in property bags.
 */
package dev.cutpoint.trace.sarif;
