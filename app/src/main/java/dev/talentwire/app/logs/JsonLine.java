package dev.talentwire.app.logs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.slf4j.MDC;

/** One JSON object a line: time, level, logger, thread, message, and where they are known trace and failure. */
final class JsonLine extends Formatter {

    @Override
    public String format(LogRecord entry) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("time", entry.getInstant().toString())
                .put("level", entry.getLevel().getName())
                .put("logger", entry.getLoggerName())
                .put("thread", Thread.currentThread().getName())
                .put("message", formatMessage(entry));
        // Handlers format on the thread that logs.
        String trace = MDC.get(Logs.TRACE);
        if (trace != null) {
            line.put(Logs.TRACE, trace);
        }
        if (entry.getThrown() != null) {
            line.put("failure", PlainLine.stackTrace(entry.getThrown()));
        }
        return line + System.lineSeparator();
    }
}
