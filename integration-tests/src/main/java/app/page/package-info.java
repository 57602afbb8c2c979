/** A program whose report has something of everything. */
package app.page;
