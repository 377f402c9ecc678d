package org.lotwatch.events.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the contract, which are shipped with this module. */
final class ContractFiles {

    private static final String FOLDER = "/org/lotwatch/events/";

    private ContractFiles() {}

    /** @param path below the contract's folder */
    static String text(String path) {
        try (InputStream file = ContractFiles.class.getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing from this module");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
