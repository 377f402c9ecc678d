package org.lotwatch.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.ServiceLoader;
import org.lotwatch.embedded.DirectoryLock;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.Ports;

/** One run: checks, servers, services, voyage, totals, and the way back. */
final class Session {
    private final RunSettings settings;
    private final Watch watch;
    private final ProgressView progress;
    private final PrintStream result;

    Session(RunSettings settings, Watch watch, ProgressView progress, PrintStream result) {
        this.settings = settings;
        this.watch = watch;
        this.progress = progress;
        this.result = result;
    }

    /** Runs until the work is done or the user stops it; nothing of it is left running, whatever happens. */
    void run() throws IOException, InterruptedException {
        DirectoryLock lock = settings.data().lock();
        try {
            new Leftovers(settings.data().pidFiles(), line -> progress.say("Checking", line)).stop();
            if (settings.fresh()) {
                stopPostgres();
                settings.data().startOver();
            }
            settings.data().prepare();
            requireSameVoyage();
            progress.say(
                    "Checking", Checks.pass(settings.home(), settings.data().root()));
            serve(ports());
        } finally {
            lock.close();
        }
    }

    private void serve(ChosenPorts ports) throws IOException, InterruptedException {
        try (Parts parts = new Parts(progress)) {
            Servers servers = new Servers(settings.data(), ports, watch, parts);
            servers.start();
            Services services = new Services(settings.data(), ports, watch, parts);
            services.start(settings.home(), servers);
            servers.awaitTopics(settings.partitions());
            services.await(progress);
            HttpQuestions stats = new HttpQuestions(ports.address(Service.STATS));
            try (Backlog backlog = new Backlog(servers.bootstrapServers(), stats)) {
                Drain drain = new Drain(servers.outboxes(), backlog, watch, progress);
                feed(ports, servers.bootstrapServers());
                drainAndTell(drain, stats);
                if (!settings.once() && !watch.stopRequested()) {
                    awaitStop(ports);
                    drainAndTell(drain, stats);
                }
            }
        }
    }

    private void awaitStop(ChosenPorts ports) throws InterruptedException {
        tellAddresses(ports);
        watch.awaitStop();
        watch.requireProcesses();
        progress.say("Stopping", "what is under way is applied first; Ctrl-C again leaves it for the next start");
    }

    private void drainAndTell(Drain drain, HttpQuestions stats) throws InterruptedException {
        drain.run();
        watch.requireProcesses();
        result.println(new Totals(stats).block());
        result.flush();
    }

    private void feed(ChosenPorts ports, String bootstrapServers) throws IOException, InterruptedException {
        FeedRecord record = settings.data().feedRecord();
        Optional<FeedRecord.Voyage> known = record.read();
        if (!settings.feed() || known.map(FeedRecord.Voyage::complete).orElse(false)) {
            known.ifPresent(voyage -> progress.say("Feeding", "nothing: the data holds the voyage of " + voyage));
            return;
        }
        FeedRecord.Voyage voyage = settings.voyage();
        record.write(voyage);
        FeedResult fed = feed(targets(ports, bootstrapServers));
        progress.say(
                "",
                String.format(
                        "%,d events, of which duplicates %,d · late %,d · corrected %,d · broken %,d (on purpose)",
                        fed.events(), fed.duplicates(), fed.late(), fed.corrected(), fed.broken()));
        record.write(new FeedRecord.Voyage(voyage.seed(), voyage.scale(), fed.complete()));
    }

    /** A feed that fails because a process ended tells of the process. */
    private FeedResult feed(FeedTargets targets) throws InterruptedException {
        try {
            return voyage().run(targets, progress);
        } finally {
            progress.close();
            watch.requireProcesses();
        }
    }

    private static Feed voyage() {
        return ServiceLoader.load(Feed.class)
                .findFirst()
                .orElseThrow(() -> new LaunchException("this build holds no voyage: start with --no-feed"));
    }

    private FeedTargets targets(ChosenPorts ports, String bootstrapServers) {
        return new FeedTargets(
                ports.address(Service.SHIPMENT),
                ports.address(Service.INSPECTION),
                ports.address(Service.STATS),
                bootstrapServers,
                settings.voyage().seed(),
                settings.voyage().scale());
    }

    /** One voyage per data: a second one beside the first would be neither. */
    private void requireSameVoyage() throws IOException {
        Optional<FeedRecord.Voyage> known = settings.data().feedRecord().read();
        FeedRecord.Voyage wanted = settings.voyage();
        if (settings.feed() && known.isPresent() && !known.get().isSame(wanted.seed(), wanted.scale())) {
            throw new LaunchException(
                    "the data in " + settings.data().root() + " holds the voyage of " + known.get() + ", not of "
                            + wanted + ": start over with --fresh, name another place with --data, or use --no-feed");
        }
    }

    private ChosenPorts ports() {
        int ours = EmbeddedPostgres.runningPort(settings.data().postgres(0)).orElse(-1);
        PortChoice choice =
                new PortChoice(port -> port == ours || Ports.isFree(port), line -> progress.say("Checking", line));
        return ChosenPorts.choose(settings.ports(), choice);
    }

    /** Its data goes, so its password, which may be gone already, is not asked for. */
    private void stopPostgres() throws InterruptedException {
        Optional<ProcessHandle> left = EmbeddedPostgres.running(settings.data().postgres(0));
        if (left.isPresent()) {
            Leftovers.end(left.get());
        }
    }

    private void tellAddresses(ChosenPorts ports) {
        result.println("  Dashboard       " + ports.address(Service.STATS) + "/");
        for (Service service : Service.values()) {
            result.printf(
                    "  %-15s %s/q/swagger-ui%n", service.label().replace("-service", " API"), ports.address(service));
        }
        result.println("  Stop            Ctrl-C");
        result.flush();
    }
}
