/**
 * The report as one page that needs nothing but a browser.
 *
 * <pre>
 * TraceReport ─► Page ─► src/main/jte: what can be read without scripts
 *           └──► PageData ─► JSON in the page, from which its scripts draw the rest
 * Sources ──────────┘
 * </pre>
 *
 * <p>Names of classes, threads and files are other people's: the templates escape what they show, {@code ScriptEscapes} what
 * stands inside the script element, and its scripts make text nodes of it, never markup. How much a page holds is bounded
 * by {@link dev.cutpoint.trace.html.PageLimits}; what it leaves out, it says.
 */
package dev.cutpoint.trace.html;
