package org.lotwatch.outbox;

import java.util.List;
import org.lotwatch.events.LotEvent;

/** What a service's commands say in events. Each service that appends to the outbox has one bean of this type. */
public interface CommandEvents {

    /**
     * The events of a command in the order they are published: the same list, with the same ids, for the same payload, for
     * ever, because a relay that was stopped between sending and deleting sends them again. Called on a worker thread.
     *
     * @throws IllegalArgumentException if the type is unknown or the payload unreadable; the command's bucket then waits
     */
    List<LotEvent> of(String type, String payload);
}
