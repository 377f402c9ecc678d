package org.lotwatch.systemtests;

/** One service with the wires that are its only way to database and broker. */
record Replica(PackagedService service, Wire toDatabase, Wire toBroker) implements AutoCloseable {

    /** SIGSTOP: it holds whatever it holds. */
    void freeze() {
        Signal.STOP.to(service.pid());
    }

    void thaw() {
        Signal.CONT.to(service.pid());
    }

    /** Killed where it is, and started again. */
    void killAndRestart() throws InterruptedException {
        service.kill();
        service.start().awaitReady();
    }

    /** How often it was given lanes since its first start. */
    long assignments() {
        return told("lanes assigned");
    }

    /** How often it found that another replica had committed past it, since its first start. */
    long overtaken() {
        return told("a commit was overtaken");
    }

    private long told(String what) {
        return service.said().lines().filter(line -> line.contains(what)).count();
    }

    void mend() {
        toDatabase.mend();
        toBroker.mend();
    }

    @Override
    public void close() {
        service.close();
        toDatabase.close();
        toBroker.close();
    }
}
