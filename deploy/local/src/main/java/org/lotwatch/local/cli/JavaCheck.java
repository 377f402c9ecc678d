package org.lotwatch.local.cli;

/** Whether the Java is one that Lotwatch runs on. */
final class JavaCheck {
    private static final int OLDEST = 17;

    private JavaCheck() {}

    static Finding look(int version) {
        return version >= OLDEST
                ? Finding.well("Java", "version " + version)
                : Finding.ill("Java", "version " + version, "install one of version 17 or newer, or set JAVA_HOME");
    }
}
