package org.lotwatch.local.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line within this process. */
record Told(int exitCode, String out, String err) {

    static Told by(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Lotwatch.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new Told(exitCode, out.toString(), err.toString());
    }
}
