package org.lotwatch.systemtests;

/** One stats-service with the wires that are its only way to database and broker. */
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
