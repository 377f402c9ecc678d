package org.lotwatch.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this process logs as an error, from now to the closing. */
public final class LoggedErrors implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Handler handler = new Listening();

    private LoggedErrors() {}

    /** Begins to listen. */
    public static LoggedErrors listening() {
        LoggedErrors errors = new LoggedErrors();
        ROOT.addHandler(errors.handler);
        return errors;
    }

    /** In the order of their logging. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
    }

    private final class Listening extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                messages.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
