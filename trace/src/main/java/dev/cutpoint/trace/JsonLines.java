package dev.cutpoint.trace;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form, one object a line. The header is written first, by itself; lines can be followed
 * while they are written.
 */
public final class JsonLines implements Closeable {

    public JsonLines(Writer out) throws IOException {}

    public void cancellation(Cancellation cancellation) throws IOException {}

    public void finding(Finding finding) throws IOException {}

    public void suspendPoint(SuspendPointCount count) throws IOException {}

    /** The last line. */
    public void summary(TraceReport report, int exit) throws IOException {}

    /** The whole report: cancellations, findings, suspend points, summary. */
    public void report(TraceReport report, int exit) throws IOException {}

    @Override
    public void close() throws IOException {}
}
