package org.lotwatch.imports.http;

/** A file of more bytes than are taken. Some of them may still be on their way. */
public final class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileTooLarge(long most) {
        super("the file must have at most " + most + " bytes, had more; import it in parts");
    }
}
