package org.lotwatch.imports.store;

/** Somebody else works on the job: what was about to be done is rolled back and left to them. */
public final class LostLease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLease(long job) {
        super("the lease of import " + job + " is lost");
    }
}
