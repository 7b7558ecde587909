package dev.talentwire.app.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Time, level, logger, message and failure on one line; a stack trace follows where there is room for it. */
final class PlainLine extends Formatter {

    private final boolean traces;

    PlainLine(boolean traces) {
        this.traces = traces;
    }

    @Override
    public String format(LogRecord entry) {
        var line = new StringBuilder()
                .append(entry.getInstant())
                .append(' ')
                .append(entry.getLevel())
                .append(' ')
                .append(entry.getLoggerName())
                .append(" - ")
                .append(formatMessage(entry));
        Throwable failure = entry.getThrown();
        if (failure != null) {
            line.append(": ").append(failure);
        }
        line.append(System.lineSeparator());
        if (failure != null && traces) {
            line.append(stackTrace(failure));
        }
        return line.toString();
    }

    static String stackTrace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
