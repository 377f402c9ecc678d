package org.lotwatch.local;

import java.util.List;

/** Keeps the lines that are said and shows nothing. */
record SaidLines(List<String> lines) implements ProgressView {
    @Override
    public void say(String line) {
        lines.add(line);
    }

    @Override
    public void phase(String name, long total) {}

    @Override
    public void done(long done) {}

    @Override
    public boolean stopRequested() {
        return false;
    }

    @Override
    public void close() {}
}
